package flexplek.closure;

import com.fasterxml.jackson.annotation.JsonInclude;
import flexplek.space.BookingsHit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Closure",
        description = "Spaces of a building that are out of service, from when to when, and why.",
        examples = """
            {"id": "0199f3a0-1111-7000-8000-00000000000b", "buildingId": "0199f3a0-1111-7000-8000-000000000003",
             "zone": "Europe/Amsterdam", "start": "2026-11-24T07:00:00Z", "end": "2026-11-24T13:00:00Z",
             "reason": "The floor is painted", "running": false,
             "spaceCount": 1, "spaces": [{"spaceId": "0199f3a0-1111-7000-8000-000000000002", "code": "3A-012", "name": "3A-012",
               "floorId": "0199f3a0-1111-7000-8000-000000000004", "floorName": "Verdieping 3"}], "etag": "\\"0\\""}""")
record ClosureView(
        @Schema(description = "The closure; null in the answer to a dry run that would make it.") @Nullable
        UUID id,

        UUID buildingId,

        @Schema(description = "The zone of the building, in whose clock the times are quarter hours.")
        String zone,

        @Schema(description = "From when on.") Instant start,

        @Schema(description = "Until when, not included; null for until further notice.") @Nullable
        Instant end,

        @Schema(description = "Why, as somebody typed it; null where nobody did.") @Nullable
        String reason,

        @Schema(description = "Whether it has begun.") boolean running,

        @Schema(description = "How many spaces it has.") int spaceCount,

        @Schema(description = "The spaces, by their codes; in a list of closures the first ten of each.")
        List<ClosedSpace> spaces,

        @Schema(description = "The If-Match of a change to it.")
        String etag,

        @Schema(description = "In the answer to an act alone: the coming bookings that it hits.")
        @Nullable
        @JsonInclude(JsonInclude.Include.NON_NULL)
        BookingsHit bookingsHit) {

    @Schema(name = "ClosedSpace", description = "A space of a closure, and where it is.")
    record ClosedSpace(
            @Schema(description = "The space.") UUID spaceId,

            @Schema(description = "Its code in the building.")
            String code,

            @Schema(description = "What stands on its door or desk.")
            String name,

            @Schema(description = "The floor.") UUID floorId,

            @Schema(description = "What people call the floor.")
            String floorName) {}
}
