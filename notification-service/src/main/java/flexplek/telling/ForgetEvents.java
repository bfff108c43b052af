package flexplek.telling;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets events each night that Kafka cannot bring again, since it keeps them for a shorter time. */
@ApplicationScoped
class ForgetEvents {

    private static final Duration KEEP = Duration.ofDays(90);

    private final EventsSeen seen;
    private final Clock clock;

    ForgetEvents(EventsSeen seen, Clock clock) {
        this.seen = seen;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * ?")
    @Transactional
    void forget() {
        seen.forgetBefore(clock.instant().minus(KEEP));
    }
}
