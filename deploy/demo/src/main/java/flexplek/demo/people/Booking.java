package flexplek.demo.people;

import flexplek.demo.plan.Space;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking and its outcome. {@code releasedAt}: left early, released as a no-show, or cancelled at. */
public record Booking(
        String building,
        Space space,
        UUID personId,
        Instant start,
        Instant end,
        Outcome outcome,
        @Nullable Instant checkedInAt,
        @Nullable Instant releasedAt) {
    /** Whether it ended before its time: cancelled, released, or left early by then. */
    public boolean isGoneAt(Instant now) {
        return outcome == Outcome.CANCELLED || (releasedAt != null && !releasedAt.isAfter(now));
    }

    /** Whether its person has come and not left. */
    public boolean isPresentAt(Instant now) {
        return end.isAfter(now) && !isGoneAt(now) && checkedInAt != null && !checkedInAt.isAfter(now);
    }
}
