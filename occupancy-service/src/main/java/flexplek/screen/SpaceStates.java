package flexplek.screen;

import flexplek.space.FloorNow;
import flexplek.space.SpaceNow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the spaces of a floor are at one moment. */
@Schema(description = "What every space of a floor is now.")
record SpaceStates(
        @Schema(description = "The floor.", examples = "0199f3a0-1111-7000-8000-000000000004")
        UUID floorId,

        @Schema(description = "Its building.", examples = "0199f3a0-1111-7000-8000-000000000003")
        UUID buildingId,

        @Schema(description = "The moment.", examples = "2026-11-24T09:05:01Z")
        Instant at,

        @Schema(description = Freshness.STALE, examples = "false")
        boolean stale,

        @Nullable Instant heardUntil,

        @Schema(description = "Its spaces, in order of their ids.")
        List<SpaceNow> spaces) {

    /** To be called while no claim changes. */
    static SpaceStates of(Floors.Floor floor, Floors floors, FloorNow now, Instant at) {
        Freshness freshness = floors.freshness(floor);
        return new SpaceStates(
                floor.floorId(),
                floor.building().buildingId(),
                at,
                freshness.stale(),
                freshness.heardUntil(),
                now.whole(at));
    }
}
