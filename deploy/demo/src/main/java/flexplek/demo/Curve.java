package flexplek.demo;

import java.time.LocalTime;
import java.util.List;

/** How many of the day's most are present, half hour by half hour from 07:00; drawn by us after common office days. */
final class Curve {
    private static final List<Double> PRESENT = List.of(
            0.03, 0.10, 0.24, 0.42, 0.64, 0.82, 0.92, 0.97, 1.0, 0.98, 0.92, 0.88, 0.94, 0.97, 0.98, 0.95, 0.90, 0.82,
            0.70, 0.52, 0.33, 0.17, 0.08, 0.03);
    private static final LocalTime START = LocalTime.of(7, 0);

    private Curve() {}

    static int steps() {
        return PRESENT.size();
    }

    static LocalTime time(int step) {
        return START.plusMinutes(30L * step);
    }

    static double present(int step) {
        return PRESENT.get(step);
    }
}
