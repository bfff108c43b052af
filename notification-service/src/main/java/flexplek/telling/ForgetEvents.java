package flexplek.telling;

import flexplek.addressbook.Subjects;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets each night events that would not be told again, since they are too old by now, and who had gone before these. */
@ApplicationScoped
class ForgetEvents {

    /** Between the clocks of those who write and those who read. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final EventsSeen seen;
    private final Subjects subjects;
    private final TellingSettings settings;
    private final Clock clock;

    ForgetEvents(EventsSeen seen, Subjects subjects, TellingSettings settings, Clock clock) {
        this.seen = seen;
        this.subjects = subjects;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * ?")
    @Transactional
    void forget() {
        Instant before = clock.instant().minus(settings.oldest()).minus(SLACK);
        seen.forgetBefore(before);
        subjects.forgetGone(before);
    }
}
