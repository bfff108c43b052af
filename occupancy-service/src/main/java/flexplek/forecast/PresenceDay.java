package flexplek.forecast;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many were inside from one night to the next, as the running sum of what a door counts.
 *
 * <p>A door misses people, and so the sum drifts. Two things keep that within the day: it begins at nobody each night, at the
 * hour at which least happens, and those who went out are taken as many times as makes them those who came in. Nor are there
 * ever fewer than nobody inside.
 *
 * @param in how many came in
 * @param out how many were counted going out
 * @param inside at the end of each count
 */
record PresenceDay(LocalDate date, int in, int out, List<Double> inside) {

    static final LocalTime NIGHT = LocalTime.of(4, 0);

    /** The days of these counts, in order. */
    static List<PresenceDay> of(List<DoorCount> counts) {
        Map<LocalDate, List<DoorCount>> byDay = counts.stream()
                .collect(Collectors.groupingBy(
                        count -> count.from().minusHours(NIGHT.getHour()).toLocalDate(),
                        TreeMap::new,
                        Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> of(day.getKey(), day.getValue()))
                .toList();
    }

    private static PresenceDay of(LocalDate date, List<DoorCount> counts) {
        int in = counts.stream().mapToInt(DoorCount::in).sum();
        int out = counts.stream().mapToInt(DoorCount::out).sum();
        double each = out == 0 ? 0 : (double) in / out;
        List<Double> inside = new ArrayList<>();
        double now = 0;
        for (DoorCount count : counts) {
            now = Math.max(0, now + count.in() - each * count.out());
            inside.add(now);
        }
        return new PresenceDay(date, in, out, List.copyOf(inside));
    }

    /** What the plain running sum would be out by at the end of this day alone. */
    int drift() {
        return in - out;
    }

    /** The most who were inside at once. */
    double peak() {
        return inside.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
