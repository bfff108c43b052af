package flexplek.screen;

import flexplek.place.Building;
import flexplek.place.ClockHours;
import flexplek.place.PlaceKind;
import flexplek.place.SpaceKind;
import flexplek.screen.ExpectedPlace.Opening;
import flexplek.screen.ExpectedPlace.Told;
import flexplek.space.BookedDay;
import flexplek.space.Steps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a building's day as one reader is told of it. Who does not see all of the building is told what they could
 * count in the availability of its floors: of neighbourhoods that are open to them, and of now and to come alone, since who
 * left early stands in what is past.
 */
record ExpectedDay(
        Building building,
        LocalDate day,
        Instant at,
        Instant ends,
        ExpectedPlace whole,
        List<ExpectedPlace> floors,
        List<ExpectedPlace> neighbourhoods,
        Steps desks,
        Steps rooms) {

    /** {@code organisation}: whose people are told what they may use; null for who sees all. */
    static ExpectedDay of(Building building, BookedDay booked, @Nullable String organisation, Instant now) {
        LocalDate day = building.dayOf(now);
        Instant ends = building.startOf(day.plusDays(1));
        @Nullable Instant begins = organisation == null ? building.startOf(day) : null;
        Set<UUID> closed = organisation == null ? Set.of() : building.heldForOthersThan(organisation);
        List<Opening> hours = hours(building, day, now);
        List<ExpectedPlace> floors = new ArrayList<>();
        List<ExpectedPlace> neighbourhoods = new ArrayList<>();
        Set<UUID> all = new HashSet<>();
        for (Building.Floor floor : building.floors().stream()
                .sorted(Comparator.comparingInt(Building.Floor::level))
                .toList()) {
            List<Building.Neighbourhood> open = floor.neighbourhoods().stream()
                    .filter(n -> !closed.contains(n.neighbourhoodId()))
                    .sorted(Comparator.comparing(Building.Neighbourhood::name))
                    .toList();
            Set<UUID> ids =
                    open.stream().map(Building.Neighbourhood::neighbourhoodId).collect(Collectors.toSet());
            if (ids.isEmpty() && !floor.neighbourhoods().isEmpty()) {
                continue;
            }
            all.addAll(ids);
            UUID floorId = floor.floorId();
            floors.add(ExpectedPlace.of(
                    new Told(floorId, PlaceKind.FLOOR, floor.name(), floorId, ids), booked, hours, now, begins, ends));
            open.forEach(n -> neighbourhoods.add(ExpectedPlace.of(
                    new Told(
                            n.neighbourhoodId(),
                            PlaceKind.NEIGHBOURHOOD,
                            n.name(),
                            floorId,
                            Set.of(n.neighbourhoodId())),
                    booked,
                    hours,
                    now,
                    begins,
                    ends)));
        }
        Told whole = new Told(building.buildingId(), PlaceKind.BUILDING, building.name(), null, all);
        return new ExpectedDay(
                building,
                day,
                now,
                ends,
                ExpectedPlace.of(whole, booked, hours, now, begins, ends),
                floors,
                neighbourhoods,
                booked.in(all, SpaceKind.DESK),
                booked.in(all, SpaceKind.ROOM));
    }

    private static List<Opening> hours(Building building, LocalDate day, Instant now) {
        Instant opens = building.opensOn(day);
        Instant closes = building.closesOn(day);
        return ClockHours.left(building, now).stream()
                .map(hour -> new Opening(
                        hour, hour.start().isBefore(closes) && hour.end().isAfter(opens)))
                .toList();
    }
}
