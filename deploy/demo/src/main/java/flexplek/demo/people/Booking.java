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
        @Nullable Instant releasedAt) {}
