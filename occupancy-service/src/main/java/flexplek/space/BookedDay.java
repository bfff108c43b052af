package flexplek.space;

import flexplek.place.Building;
import flexplek.place.KnownSpace;
import flexplek.place.Places;
import flexplek.place.Space;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What is booked in a building on one local day, by neighbourhood and kind of space: counted when it is asked for, from the
 * claims that this replica holds anyway.
 */
public final class BookedDay {

    private record Part(UUID neighbourhoodId, SpaceKind kind) {}

    private final Map<Part, Steps> taken = new HashMap<>();
    private final Map<Part, List<Space>> spaces = new HashMap<>();
    private final Instant begins;
    private final Instant ends;

    private BookedDay(Building building, LocalDate day) {
        begins = building.startOf(day);
        ends = building.startOf(day.plusDays(1));
    }

    public static BookedDay of(Building building, LocalDate day, Places places, BuildingClaims claims) {
        List<Space> spaces = building.floors().stream()
                .flatMap(floor -> places.spacesOn(floor.floorId()).stream())
                .map(KnownSpace::space)
                .toList();
        BookedDay booked = new BookedDay(building, day);
        claims.look(() -> booked.count(spaces, claims::of));
        return booked;
    }

    public static BookedDay of(
            Building building, LocalDate day, Collection<Space> spaces, Function<UUID, List<Claim>> claims) {
        BookedDay booked = new BookedDay(building, day);
        booked.count(spaces, claims);
        return booked;
    }

    /** When spaces of a kind are taken in some neighbourhoods together. */
    public Steps in(Set<UUID> neighbourhoods, SpaceKind kind) {
        Steps all = new Steps();
        neighbourhoods.forEach(id -> all.add(taken.getOrDefault(new Part(id, kind), new Steps())));
        return all;
    }

    /** How many spaces of a kind are in service there at a moment. */
    public int inService(Set<UUID> neighbourhoods, SpaceKind kind, Instant at) {
        return (int) neighbourhoods.stream()
                .flatMap(id -> spaces.getOrDefault(new Part(id, kind), List.of()).stream())
                .filter(space -> space.isInServiceAt(at))
                .count();
    }

    private void count(Collection<Space> all, Function<UUID, List<Claim>> claims) {
        for (Space space : all) {
            Part part = new Part(space.neighbourhoodId(), space.kind());
            spaces.computeIfAbsent(part, of -> new ArrayList<>()).add(space);
            take(taken.computeIfAbsent(part, of -> new Steps()), claims.apply(space.spaceId()));
        }
    }

    /**
     * A space that was given up and booked anew is in two claims for a while, but never two spaces; one that is held for who
     * waits is not booked.
     */
    private void take(Steps steps, List<Claim> claims) {
        Instant free = Instant.MIN;
        for (Claim claim : claims.stream()
                .filter(one -> one.state() != ClaimState.HELD
                        && one.start().isBefore(ends)
                        && one.freeFrom().isAfter(begins))
                .sorted(Comparator.comparing(Claim::start))
                .toList()) {
            Instant from = claim.start().isAfter(free) ? claim.start() : free;
            if (from.isBefore(claim.freeFrom())) {
                steps.take(from, claim.freeFrom());
                free = claim.freeFrom();
            }
        }
    }
}
