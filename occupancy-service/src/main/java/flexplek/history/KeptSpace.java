package flexplek.history;

import flexplek.place.Space;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A space as it was from a moment on, until it was told to be otherwise. */
record KeptSpace(
        UUID spaceId,
        Instant since,
        UUID buildingId,
        UUID floorId,
        UUID neighbourhoodId,
        SpaceKind kind,
        boolean inService) {

    KeptSpace {
        since = since.truncatedTo(ChronoUnit.MICROS);
    }

    static KeptSpace told(Space space, Instant since) {
        return new KeptSpace(
                space.spaceId(),
                since,
                space.buildingId(),
                space.floorId(),
                space.neighbourhoodId(),
                space.kind(),
                space.inService());
    }
}
