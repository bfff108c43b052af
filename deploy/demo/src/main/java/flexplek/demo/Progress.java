package flexplek.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Prints what is being done, a line at a time, with the seconds since the start. */
final class Progress {
    private final Clock clock;
    private final Instant start;

    Progress(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    void say(String line) {
        System.out.printf(
                "%5.1f s  %s%n", Duration.between(start, clock.instant()).toMillis() / 1000.0, line);
    }
}
