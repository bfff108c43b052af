package flexplek.space;

import flexplek.place.Building;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a booking that was made, checked in to, given up or released did to its space; never whose it is. {@code start} is
 * from when the state holds, until the {@code end} of the slot; {@code taken} are all times of that local {@code day} at
 * which the space is taken after the change.
 */
public record SpaceChange(
        UUID spaceId,
        UUID floorId,
        Instant start,
        Instant end,
        ClaimState state,
        Instant at,
        LocalDate day,
        List<Taken> taken) {

    /** A time at which a space is taken: from the start, included, to the end, not included. */
    public record Taken(Instant start, Instant end) {}

    public static SpaceChange of(Claim claim, UUID floorId, Building building, List<Claim> ofSpace) {
        LocalDate day = building.dayOf(claim.start());
        return new SpaceChange(
                claim.spaceId(),
                floorId,
                claim.since(),
                claim.end(),
                claim.state(),
                claim.at(),
                day,
                ofSpace.stream()
                        .filter(other -> other.takesSpace()
                                && building.dayOf(other.start()).equals(day))
                        .sorted(Comparator.comparing(Claim::start))
                        .map(other -> new Taken(other.start(), other.freeFrom()))
                        .toList());
    }
}
