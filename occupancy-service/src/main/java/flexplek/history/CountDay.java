package flexplek.history;

import flexplek.live.OccupancyChanged.Counted;
import flexplek.live.Readings;
import flexplek.place.Building;
import flexplek.place.SpaceKind;
import flexplek.sensor.SensorCounted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Counts a local day of a building: what was so each time a quarter of an hour began, as live would have told it. It depends
 * on the facts alone, not on the order in which they came.
 */
final class CountDay {

    private record PlaceOfKind(UUID placeId, SpaceKind kind) implements Comparable<PlaceOfKind> {
        private static final Comparator<PlaceOfKind> ORDER =
                Comparator.comparing(PlaceOfKind::placeId).thenComparing(PlaceOfKind::kind);

        @Override
        public int compareTo(PlaceOfKind other) {
            return ORDER.compare(this, other);
        }
    }

    private final Building building;
    private final LocalDate day;
    private final List<Instant> quarters;
    private final Map<PlaceOfKind, int[][]> tallies = new TreeMap<>();
    private final Map<UUID, List<UUID>> below = new HashMap<>();

    private CountDay(Building building, LocalDate day) {
        this.building = building;
        this.day = day;
        quarters = quartersOf(building, day);
    }

    /** The rows of the day: of quarter hours in which the building is open, and of others in which anything was booked. */
    static List<QuarterHour> of(Building building, LocalDate day, DayFacts facts) {
        CountDay count = new CountDay(building, day);
        count.layOut();
        count.countSpaces(facts);
        return count.rows(facts.readings());
    }

    /** When each begins: 92 or 100 of them on the days on which the clock changes by an hour. */
    private static List<Instant> quartersOf(Building building, LocalDate day) {
        List<Instant> quarters = new ArrayList<>(100);
        Instant end = building.startOf(day.plusDays(1));
        for (Instant at = building.startOf(day); at.isBefore(end); at = at.plus(QuarterHour.LENGTH)) {
            quarters.add(at);
        }
        return quarters;
    }

    private void layOut() {
        for (Building.Floor floor : building.floors()) {
            below.computeIfAbsent(building.buildingId(), b -> new ArrayList<>()).add(floor.floorId());
            floor.neighbourhoods()
                    .forEach(n -> below.computeIfAbsent(floor.floorId(), f -> new ArrayList<>())
                            .add(n.neighbourhoodId()));
        }
    }

    private void countSpaces(DayFacts facts) {
        Instant unknownUntil = facts.unknownUntil(building.buildingId());
        Map<UUID, SpaceOnDay> spaces = new TreeMap<>();
        facts.spaces()
                .forEach(state -> spaces.computeIfAbsent(state.spaceId(), id -> new SpaceOnDay(unknownUntil))
                        .add(state));
        facts.bookings()
                .forEach(booking -> spaces.computeIfAbsent(booking.spaceId(), id -> new SpaceOnDay(unknownUntil))
                        .add(booking));
        spaces.forEach((spaceId, space) -> {
            SpaceOnDay.Then last = null;
            for (int i = 0; i < quarters.size(); i++) {
                SpaceOnDay.Then then = space.at(quarters.get(i), building.buildingId());
                if (then != null) {
                    add(then, i);
                    last = then;
                }
            }
            if (last != null) {
                below.computeIfAbsent(last.neighbourhoodId(), n -> new ArrayList<>())
                        .add(spaceId);
            }
        });
    }

    private void add(SpaceOnDay.Then then, int quarter) {
        for (UUID place : List.of(building.buildingId(), then.floorId(), then.neighbourhoodId())) {
            int[][] tally =
                    tallies.computeIfAbsent(new PlaceOfKind(place, then.kind()), key -> new int[quarters.size()][4]);
            tally[quarter][0] += then.inService() ? 1 : 0;
            tally[quarter][1] += then.booked() ? 1 : 0;
            tally[quarter][2] += then.checkedIn() ? 1 : 0;
            tally[quarter][3] += then.givenBack() ? 1 : 0;
        }
    }

    private List<QuarterHour> rows(List<SensorCounted> told) {
        Map<UUID, Map<Instant, Integer>> counted = counted(told);
        Instant opens = building.opensOn(day);
        Instant closes = building.closesOn(day);
        List<QuarterHour> rows = new ArrayList<>();
        tallies.forEach((of, tally) -> {
            Map<Instant, Integer> people = counted.getOrDefault(of.placeId, Map.of());
            for (int i = 0; i < tally.length; i++) {
                Instant at = quarters.get(i);
                boolean open = !at.isBefore(opens) && at.isBefore(closes);
                QuarterHour row = new QuarterHour(
                        of.placeId, of.kind, at, tally[i][0], tally[i][1], tally[i][2], tally[i][3], people.get(at));
                if (row.saysAnything(open)) {
                    rows.add(row);
                }
            }
        });
        return rows;
    }

    /** Of each place that has spaces, the people counted when each quarter hour began; nothing where no sensor told. */
    private Map<UUID, Map<Instant, Integer>> counted(List<SensorCounted> told) {
        Map<UUID, Map<Instant, Integer>> counted = new HashMap<>();
        if (told.isEmpty()) {
            return counted;
        }
        Readings readings = new Readings(below);
        int next = 0;
        for (Instant at : quarters) {
            while (next < told.size() && !told.get(next).countedAt().isAfter(at)) {
                readings.put(told.get(next++));
            }
            readings.removeStale(at);
            for (PlaceOfKind of : tallies.keySet()) {
                Counted people = readings.at(of.placeId);
                if (people != null) {
                    counted.computeIfAbsent(of.placeId, id -> new HashMap<>()).put(at, people.count());
                }
            }
        }
        return counted;
    }
}
