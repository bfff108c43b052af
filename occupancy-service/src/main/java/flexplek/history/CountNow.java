package flexplek.history;

import static java.util.Objects.requireNonNull;

import flexplek.live.OccupancyChanged;
import flexplek.place.Building;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a building holds at a moment, counted from the facts that history keeps, and what live shows otherwise. */
final class CountNow {

    /** Spaces booked and those of them whose person has checked in. */
    record Taken(int booked, int checkedIn) {
        static final Taken NONE = new Taken(0, 0);

        private Taken and(boolean isCheckedIn) {
            return new Taken(booked + 1, checkedIn + (isCheckedIn ? 1 : 0));
        }
    }

    record PlaceOfKind(UUID placeId, SpaceKind kind) {}

    record Difference(UUID placeId, SpaceKind kind, Taken shown, Taken counted) {

        /** By how many spaces; never 0. */
        int spaces() {
            return Math.abs(shown.booked - counted.booked) + Math.abs(shown.checkedIn - counted.checkedIn);
        }
    }

    private CountNow() {}

    static Map<PlaceOfKind, Taken> of(Building building, DayFacts facts, Instant at) {
        UUID id = building.buildingId();
        Instant unknownUntil = facts.unknownUntil(id);
        Map<UUID, SpaceOnDay> booked = new HashMap<>();
        facts.bookings()
                .forEach(booking -> booked.computeIfAbsent(booking.spaceId(), space -> new SpaceOnDay(unknownUntil))
                        .add(booking));
        facts.spaces()
                .forEach(state ->
                        Optional.ofNullable(booked.get(state.spaceId())).ifPresent(space -> space.add(state)));
        Map<PlaceOfKind, Taken> taken = new HashMap<>();
        for (SpaceOnDay space : booked.values()) {
            SpaceOnDay.Then then = space.at(at, id);
            if (then != null && then.booked()) {
                for (UUID place : List.of(id, then.floorId(), then.neighbourhoodId())) {
                    taken.merge(
                            new PlaceOfKind(place, then.kind()),
                            Taken.NONE.and(then.checkedIn()),
                            (sum, one) -> sum.and(then.checkedIn()));
                }
            }
        }
        return taken;
    }

    /** Where the place that is shown says something else. */
    static List<Difference> differences(OccupancyChanged place, Map<PlaceOfKind, Taken> counted) {
        Map<SpaceKind, Taken> shown = place.byKind().stream()
                .collect(Collectors.toMap(
                        OccupancyChanged.OfKind::kind,
                        kind -> new Taken(kind.booked(), requireNonNull(kind.checkedIn()))));
        TreeSet<SpaceKind> kinds = new TreeSet<>(shown.keySet());
        counted.keySet().stream()
                .filter(of -> of.placeId.equals(place.placeId()))
                .map(PlaceOfKind::kind)
                .forEach(kinds::add);
        return kinds.stream()
                .map(kind -> new Difference(
                        place.placeId(),
                        kind,
                        shown.getOrDefault(kind, Taken.NONE),
                        counted.getOrDefault(new PlaceOfKind(place.placeId(), kind), Taken.NONE)))
                .filter(difference -> !difference.shown.equals(difference.counted))
                .toList();
    }
}
