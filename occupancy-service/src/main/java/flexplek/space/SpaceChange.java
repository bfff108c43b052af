package flexplek.space;

import flexplek.place.Building;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a booking that was made, changed, given up or released did to its space: all times of that local {@code day} at which
 * the space is taken after the change. Never whose it is, nor whether and when they came or left: that is not for whoever
 * looks for a place.
 */
public record SpaceChange(UUID spaceId, UUID floorId, LocalDate day, List<Taken> taken) {

    /** A time at which a space is taken: from the start, included, to the end, not included. */
    public record Taken(Instant start, Instant end) {}

    public static SpaceChange of(Claim claim, UUID floorId, Building building, List<Claim> ofSpace) {
        LocalDate day = building.dayOf(claim.start());
        return new SpaceChange(
                claim.spaceId(),
                floorId,
                day,
                ofSpace.stream()
                        .filter(other ->
                                other.holds() && building.dayOf(other.start()).equals(day))
                        .sorted(Comparator.comparing(Claim::start))
                        .map(other -> new Taken(other.start(), other.freeFrom()))
                        .toList());
    }
}
