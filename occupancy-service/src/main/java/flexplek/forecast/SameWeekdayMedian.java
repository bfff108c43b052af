package flexplek.forecast;

import java.time.LocalDate;
import java.util.OptionalDouble;

/** The median of the last weeks' same weekday, holidays left out: what every other way must do better than. */
record SameWeekdayMedian(int weeks) implements Forecaster {

    @Override
    public OptionalDouble forecast(History known, LocalDate day) {
        double[] last = known.newestFirst().entrySet().stream()
                .filter(before -> before.getKey().getDayOfWeek() == day.getDayOfWeek())
                .filter(before -> !known.isHoliday(before.getKey()))
                .limit(weeks)
                .mapToDouble(before -> before.getValue())
                .toArray();
        return last.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Errors.median(last));
    }
}
