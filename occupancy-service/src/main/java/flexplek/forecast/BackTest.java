package flexplek.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells of days that have passed as if they were to come: on each day, by what was known then, of the days ahead. An interval
 * goes by the errors that the same way had made by then, as many days ahead.
 *
 * @param daysAhead how far ahead is told
 * @param chance with which a day should lie in its interval
 */
record BackTest(int daysAhead, double chance) {

    /** As long as it takes to see each weekday four times. */
    private static final int FIRST = 28;

    private static final int LEAST_ERRORS = 5;

    List<Told> of(Forecaster forecaster, History history) {
        List<Told> told = new ArrayList<>();
        for (LocalDate on = history.first().plusDays(FIRST - 1L); on.isBefore(history.last()); on = on.plusDays(1)) {
            History known = history.until(on);
            List<Told> before = List.copyOf(told);
            Function<LocalDate, OptionalDouble> forecast = forecaster.knowing(known);
            for (int ahead = 1; ahead <= daysAhead; ahead++) {
                LocalDate day = on.plusDays(ahead);
                Double came = history.days().get(day);
                OptionalDouble value = forecast.apply(day);
                if (came != null && value.isPresent()) {
                    told.add(new Told(on, day, value.getAsDouble(), margin(before, on, ahead), came));
                }
            }
        }
        return told;
    }

    @Nullable
    Double margin(List<Told> before, LocalDate on, int ahead) {
        double[] sizes = before.stream()
                .filter(past -> past.daysAhead() == ahead && !past.day().isAfter(on))
                .mapToDouble(Told::off)
                .toArray();
        return sizes.length < LEAST_ERRORS ? null : Double.valueOf(Errors.bound(sizes, chance));
    }

    /** Of the days from this one on; {@code told} by one way. */
    TrackRecord since(LocalDate first, List<Told> told, History history) {
        List<Told> judged =
                told.stream().filter(each -> !each.day().isBefore(first)).toList();
        List<Told> bounded =
                judged.stream().filter(each -> each.margin() != null).toList();
        double mae = judged.stream().mapToDouble(Told::off).average().orElse(Double.NaN);
        double within = bounded.stream().filter(Told::isWithin).count();
        return new TrackRecord(
                judged.size(),
                mae,
                mae / weekBefore(history.until(first.minusDays(1))),
                bounded.isEmpty() ? Double.NaN : within / bounded.size());
    }

    /** Mean size of the error of "as a week before". */
    private static double weekBefore(History history) {
        return history.days().entrySet().stream()
                .filter(day -> history.days().containsKey(day.getKey().minusWeeks(1)))
                .mapToDouble(day -> Math.abs(day.getValue()
                        - history.days().getOrDefault(day.getKey().minusWeeks(1), Double.NaN)))
                .average()
                .orElse(Double.NaN);
    }
}
