package flexplek.place;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A desk, a room or another space, as {@code space.changed} tells it. {@code closures} say when it is out of service, whatever
 * {@code inService} said when it was told; null in what was told before there were any, of which {@code inService} says all.
 */
public record Space(
        UUID spaceId,
        SpaceKind kind,
        UUID buildingId,
        UUID floorId,
        UUID neighbourhoodId,
        boolean inService,
        @Nullable Instant outOfServiceSince,
        @Nullable List<Closed> closures) {

    public Space {
        requireNonNull(spaceId, "spaceId");
        requireNonNull(kind, "kind");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(floorId, "floorId");
        requireNonNull(neighbourhoodId, "neighbourhoodId");
        if (closures != null) {
            closures = List.copyOf(closures);
        }
    }

    public boolean isInServiceAt(Instant at) {
        return closures == null ? inService : closures.stream().noneMatch(closed -> closed.covers(at));
    }

    /** When a closure begins or ends next, after a moment. */
    public Optional<Instant> changesAfter(Instant moment) {
        return closures == null
                ? Optional.empty()
                : closures.stream()
                        .flatMap(closed -> Stream.of(closed.start(), closed.end()))
                        .filter(Objects::nonNull)
                        .filter(at -> at.isAfter(moment))
                        .min(Comparator.naturalOrder());
    }
}
