package flexplek.place;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A desk or room, as {@code space.changed} tells it. */
public record Space(
        UUID spaceId, SpaceKind kind, UUID buildingId, UUID floorId, UUID neighbourhoodId, boolean inService) {

    public Space {
        requireNonNull(spaceId, "spaceId");
        requireNonNull(kind, "kind");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(floorId, "floorId");
        requireNonNull(neighbourhoodId, "neighbourhoodId");
    }
}
