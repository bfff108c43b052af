package flexplek.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a person comes who said to come later than the start, and until when the space would wait had nobody said so: null for
 * one that nobody releases.
 */
public record Later(Instant expectedAt, @Nullable Instant unsaid) {

    /** Until when the space waits. What was said takes nothing from the grace that there was. */
    public @Nullable Instant releaseAt(int graceMinutes, Instant endOfSlot) {
        return unsaid == null ? null : Grace.later(unsaid, Grace.ends(expectedAt, graceMinutes, endOfSlot));
    }
}
