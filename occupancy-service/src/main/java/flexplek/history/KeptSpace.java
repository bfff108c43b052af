package flexplek.history;

import flexplek.place.Closed;
import flexplek.place.Space;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A space as it was from a moment on, until it was told to be otherwise. */
record KeptSpace(
        UUID spaceId,
        Instant since,
        UUID buildingId,
        UUID floorId,
        UUID neighbourhoodId,
        SpaceKind kind,
        boolean inService,
        @Nullable List<Closed> closures) {

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
                space.inService(),
                space.closures());
    }

    /** The same, told to be so from another moment on. */
    KeptSpace since(Instant moment) {
        return new KeptSpace(spaceId, moment, buildingId, floorId, neighbourhoodId, kind, inService, closures);
    }

    boolean isInServiceAt(Instant at) {
        return closures == null ? inService : closures.stream().noneMatch(closed -> closed.covers(at));
    }

    /** Null where none were told. */
    @Nullable
    String closed() {
        return closures == null ? null : Closed.written(closures);
    }
}
