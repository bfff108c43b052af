package flexplek.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A level for each weekday, holidays taken as Sundays, and one trend for all working days: least squares, in which older weeks
 * count less, the trend is held back, and a day far off the others, as of an event, counts no more than its distance is usual
 * (Huber, 1964).
 *
 * @param halfLife after how many weeks a day counts half
 * @param penalty how much the trend is held back
 */
record SeasonalTrend(double halfLife, double penalty) implements Forecaster {

    private static final int LEAST_DAYS = 21;
    private static final int TREND = 7;
    private static final int ROUNDS = 6;
    /** Beyond so many standard deviations a day counts less: 95 % as good as least squares where nothing is odd. */
    private static final double USUAL = 1.345;
    /** From the median of the sizes of errors to a standard deviation, where they are normal. */
    private static final double NORMAL = 1.4826;

    private static final double TINY = 1e-6;

    private static final class Day {
        private final double[] row;
        private final double value;
        private final double weight;

        private Day(double[] row, double value, double weight) {
            this.row = row;
            this.value = value;
            this.weight = weight;
        }
    }

    @Override
    public OptionalDouble forecast(History known, LocalDate day) {
        return knowing(known).apply(day);
    }

    @Override
    public Function<LocalDate, OptionalDouble> knowing(History known) {
        if (known.days().size() < LEAST_DAYS) {
            return day -> OptionalDouble.empty();
        }
        LocalDate now = known.last();
        List<Day> days = new ArrayList<>();
        known.days().forEach((date, value) -> {
            double weeksAgo = ChronoUnit.DAYS.between(date, now) / 7.0;
            days.add(new Day(row(known, date, now), value, Math.pow(0.5, weeksAgo / halfLife)));
        });
        double[] factors = fitted(days);
        return day -> OptionalDouble.of(Math.max(0, times(row(known, day, now), factors)));
    }

    private double[] fitted(List<Day> days) {
        double[] trust = days.stream().mapToDouble(day -> day.weight).toArray();
        double[] factors = solved(days, trust);
        for (int round = 1; round < ROUNDS; round++) {
            double[] found = factors;
            double[] off = days.stream()
                    .mapToDouble(day -> Math.abs(day.value - times(day.row, found)))
                    .toArray();
            double usual = USUAL * NORMAL * Math.max(TINY, Errors.median(off));
            for (int i = 0; i < trust.length; i++) {
                trust[i] = days.get(i).weight * Math.min(1, usual / Math.max(off[i], TINY));
            }
            factors = solved(days, trust);
        }
        return factors;
    }

    private double[] solved(List<Day> days, double[] trust) {
        double[] penalties = {TINY, TINY, TINY, TINY, TINY, TINY, TINY, penalty};
        LeastSquares squares = new LeastSquares(penalties);
        for (int i = 0; i < trust.length; i++) {
            squares.add(days.get(i).row, days.get(i).value, trust[i]);
        }
        return squares.solve();
    }

    /** One for its weekday; then, on a working day, how many weeks it lies from now. */
    private static double[] row(History known, LocalDate date, LocalDate now) {
        double[] row = new double[TREND + 1];
        DayOfWeek like = known.likeWhichDay(date);
        row[like.getValue() - 1] = 1;
        row[TREND] = like.getValue() <= DayOfWeek.FRIDAY.getValue() ? ChronoUnit.DAYS.between(now, date) / 7.0 : 0;
        return row;
    }

    private static double times(double[] row, double[] factors) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * factors[i];
        }
        return sum;
    }
}
