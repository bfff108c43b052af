package flexplek.history;

import flexplek.place.Building;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What everybody is told of a building or floor on a day: its desks that are held for nobody, and how many of them were booked
 * at the moment of that day at which most of the building's were. So each person counts once at most.
 *
 * @param booked null where it is too small a number to be told
 */
record ToldPlace(UUID placeId, int desks, @Nullable Integer booked) {

    /**
     * The building first, then its floors where each of them may be told.
     *
     * @param rows of the desks of the neighbourhoods on that day; those held for an organisation are passed over
     * @return nothing of a day of which nothing is known
     */
    static List<ToldPlace> of(Building building, List<QuarterHour> rows, SmallCounts small) {
        Map<UUID, List<QuarterHour>> byPlace = rows.stream().collect(Collectors.groupingBy(QuarterHour::placeId));
        building.held().forEach(byPlace::remove);
        if (byPlace.isEmpty()) {
            return List.of();
        }
        Instant busiest = busiest(byPlace);
        List<ToldPlace> floors = new ArrayList<>();
        for (Building.Floor floor : building.floors()) {
            List<List<QuarterHour>> open = floor.neighbourhoods().stream()
                    .flatMap(n -> Stream.ofNullable(byPlace.get(n.neighbourhoodId())))
                    .toList();
            if (!open.isEmpty()) {
                floors.add(new ToldPlace(floor.floorId(), desks(open), booked(open, busiest)));
            }
        }
        return told(building, floors, small);
    }

    private static List<ToldPlace> told(Building building, List<ToldPlace> floors, SmallCounts small) {
        int desks = floors.stream().mapToInt(ToldPlace::desks).sum();
        List<Integer> parts = floors.stream().map(ToldPlace::booked).toList();
        int booked = parts.stream().mapToInt(Integer::intValue).sum();
        boolean told = small.mayBeTold(booked);
        ToldPlace whole = new ToldPlace(building.buildingId(), desks, told ? booked : null);
        return told && small.mayBeToldByParts(parts)
                ? Stream.concat(Stream.of(whole), floors.stream()).toList()
                : List.of(whole);
    }

    /** The earliest, where it was as busy twice. */
    private static Instant busiest(Map<UUID, List<QuarterHour>> byPlace) {
        Map<Instant, Integer> booked = new TreeMap<>();
        byPlace.values().forEach(rows -> rows.forEach(row -> booked.merge(row.start(), row.booked(), Integer::sum)));
        int most = Collections.max(booked.values());
        return booked.entrySet().stream()
                .filter(moment -> moment.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static int desks(List<List<QuarterHour>> places) {
        return places.stream()
                .mapToInt(rows ->
                        rows.stream().mapToInt(QuarterHour::capacity).max().orElse(0))
                .sum();
    }

    private static int booked(List<List<QuarterHour>> places, Instant moment) {
        return places.stream()
                .flatMap(List::stream)
                .filter(row -> row.start().equals(moment))
                .mapToInt(QuarterHour::booked)
                .sum();
    }
}
