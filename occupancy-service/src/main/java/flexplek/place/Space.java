package flexplek.place;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A desk, a room or another space, as {@code space.changed} tells it. */
public record Space(
        UUID spaceId,
        SpaceKind kind,
        UUID buildingId,
        UUID floorId,
        UUID neighbourhoodId,
        boolean inService,
        @Nullable Instant outOfServiceSince) {

    public Space {
        requireNonNull(spaceId, "spaceId");
        requireNonNull(kind, "kind");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(floorId, "floorId");
        requireNonNull(neighbourhoodId, "neighbourhoodId");
    }
}
