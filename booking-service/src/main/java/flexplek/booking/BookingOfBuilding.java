package flexplek.booking;

import flexplek.claim.ReleaseReason;
import flexplek.space.SpaceKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A booking as who manages the building and other systems follow it: where and when, and never whose. */
@Schema(
        name = "BookingOfBuilding",
        description = "A booking as it is now, without whose it is, who made it, and what it is about.",
        examples = """
        {"id": "0199f3a0-1111-7000-8000-000000000042", "spaceId": "0199f3a0-1111-7000-8000-000000000007",
         "floorId": "0199f3a0-1111-7000-8000-000000000004", "neighbourhoodId": "0199f3a0-1111-7000-8000-000000000005",
         "kind": "DESK", "start": "2026-11-24T08:00:00Z", "end": "2026-11-24T16:00:00Z", "status": "RELEASED",
         "releaseReason": "NO_SHOW", "changedAt": "2026-11-24T08:30:00.412031Z"}""")
record BookingOfBuilding(
        UUID id,

        @Schema(
                description = "Which space; null to other systems where it is a desk, since who sits at it each day is"
                        + " no secret to those who see it.")
        @Nullable
        UUID spaceId,

        UUID floorId,
        UUID neighbourhoodId,
        SpaceKind kind,
        Instant start,
        Instant end,
        BookingStatus status,
        @Nullable ReleaseReason releaseReason,

        @Schema(description = "When it became so; of two answers with the same booking, the later holds.")
        Instant changedAt) {

    /** To a system that looks at the house and at nobody in it. */
    BookingOfBuilding toSystem() {
        return kind == SpaceKind.DESK
                ? new BookingOfBuilding(
                        id, null, floorId, neighbourhoodId, kind, start, end, status, releaseReason, changedAt)
                : this;
    }
}
