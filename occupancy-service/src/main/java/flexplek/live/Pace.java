package flexplek.live;

import java.time.Duration;
import java.time.Instant;

/**
 * How often what was counted is committed, by all partitions of this process together, since a commit is of all of them: a
 * few go at once, a rush 20 times a second. So a single booking waits for nobody, and a rush does not pay for each.
 */
final class Pace {

    static final Duration EACH = Duration.ofMillis(50);
    private static final Duration AT_ONCE = EACH.multipliedBy(4);

    private Instant taken = Instant.MIN;
    /** Before this moment there is one commit too many. */
    private Instant free = Instant.EPOCH;

    /** Whether there may be one now; then it is taken. */
    boolean take(Instant now) {
        if (free.isAfter(now.plus(EACH))) {
            free = now; // the clock was put back
        }
        if (free.isAfter(now)) {
            return false;
        }
        Instant rested = now.minus(AT_ONCE);
        free = (rested.isAfter(free) ? rested : free).plus(EACH);
        taken = now;
        return true;
    }

    /**
     * Whether one was taken since, by whichever partition. What came to be in the same millisecond is of the same round of the
     * thread, at whose end the commit is; it takes longer than that.
     */
    boolean wasTakenSince(Instant moment) {
        return !taken.isBefore(moment);
    }
}
