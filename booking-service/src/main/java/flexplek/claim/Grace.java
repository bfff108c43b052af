package flexplek.claim;

import java.time.Duration;
import java.time.Instant;

/** How long a space waits for its person. */
public final class Grace {

    private Grace() {}

    /** Counted from a moment: the start, when it was booked, or when its person said to come. It never outlasts the slot. */
    public static Instant ends(Instant from, int minutes, Instant endOfSlot) {
        return earlier(from.plus(Duration.ofMinutes(minutes)), endOfSlot);
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
