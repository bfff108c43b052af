package flexplek.telling;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets events each night that would not be told again, since they are too old by now. */
@ApplicationScoped
class ForgetEvents {

    /** Between the clocks of those who write and those who read. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final EventsSeen seen;
    private final TellingSettings settings;
    private final Clock clock;

    ForgetEvents(EventsSeen seen, TellingSettings settings, Clock clock) {
        this.seen = seen;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * ?")
    @Transactional
    void forget() {
        seen.forgetBefore(clock.instant().minus(settings.oldest()).minus(SLACK));
    }
}
