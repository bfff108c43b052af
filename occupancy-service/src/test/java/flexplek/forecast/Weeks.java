package flexplek.forecast;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Days that are made by us, for tests of the code: of what comes in the world they prove nothing. */
final class Weeks {

    static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final List<Double> SHAPE = List.of(200.0, 290.0, 210.0, 280.0, 90.0, 5.0, 3.0);

    private Weeks() {}

    static History of(int weeks, double growth, double noise, Set<LocalDate> holidays) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2026);
        Map<LocalDate, Double> days = new HashMap<>();
        for (int day = 0; day < 7 * weeks; day++) {
            LocalDate date = MONDAY.plusDays(day);
            int weekday = holidays.contains(date) ? 6 : day % 7;
            double level = SHAPE.get(weekday) + (weekday < 5 ? growth * day / 7 : 0);
            days.put(date, Math.max(0, level + random.nextGaussian(0, weekday < 5 ? noise : noise / 20)));
        }
        return new History(days, holidays);
    }
}
