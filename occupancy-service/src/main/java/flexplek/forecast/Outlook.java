package flexplek.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days to come as they are told now, and how good the same way of telling was on days that have passed.
 *
 * @param way how they are told; null, with no days, where too little is known
 * @param record of that way on the last three weeks, each day told by what was known before it
 * @param ofMedian the same of the median of the last four weeks' same weekday
 */
public record Outlook(
        @Nullable Way way,
        List<Day> days,
        @Nullable Judged record,
        @Nullable Judged ofMedian) {

    /** How far ahead is told, in days. */
    public static final int DAYS_AHEAD = 14;
    /** With which chance a day should lie in its interval. */
    public static final double CHANCE = 0.9;
    /** So many weeks are behind a forecast before one is told: each weekday four times, and three weeks to judge by. */
    public static final int LEAST_WEEKS = 7;

    private static final SameWeekdayMedian MEDIAN = new SameWeekdayMedian(4);
    /** As judged in docs/evidence.md. */
    private static final SeasonalTrend MODEL = new SeasonalTrend(8, 100);

    private static final int JUDGED_DAYS = 21;

    /** A model, or the median where the model did no better. */
    public enum Way {
        SEASONAL_TREND,
        SAME_WEEKDAY_MEDIAN
    }

    /** {@code margin}: how far around the value the interval reaches; null where too little is known. */
    public record Day(LocalDate day, double value, @Nullable Double margin) {}

    /**
     * How good a way of telling was.
     *
     * @param days how many days were told, each as often as it was ahead of it
     * @param meanError mean size of the errors
     * @param within share of the days that lay in their interval; null where none had one
     */
    public record Judged(
            int days, double meanError, @Nullable Double within) {

        private static Judged of(TrackRecord record) {
            return new Judged(record.told(), record.mae(), Double.isNaN(record.coverage()) ? null : record.coverage());
        }
    }

    /** Of a number for each day that has passed, such as the most spaces booked at once. */
    public static Outlook of(SortedMap<LocalDate, Double> known) {
        if (known.isEmpty()
                || known.lastKey()
                        .isBefore(known.firstKey().plusWeeks(LEAST_WEEKS).minusDays(1))) {
            return new Outlook(null, List.of(), null, null);
        }
        History history = new History(known, Set.of());
        BackTest backTest = new BackTest(DAYS_AHEAD, CHANCE);
        List<Told> byModel = backTest.of(MODEL, history);
        List<Told> byMedian = backTest.of(MEDIAN, history);
        LocalDate judged = history.last().minusDays(JUDGED_DAYS - 1L);
        TrackRecord ofModel = backTest.since(judged, byModel, history);
        TrackRecord ofMedian = backTest.since(judged, byMedian, history);
        if (ofMedian.told() == 0) {
            return new Outlook(null, List.of(), null, null); // nothing to judge by
        }
        boolean better = ofModel.beats(ofMedian);
        return new Outlook(
                better ? Way.SEASONAL_TREND : Way.SAME_WEEKDAY_MEDIAN,
                ahead(better ? MODEL : MEDIAN, better ? byModel : byMedian, history, backTest),
                Judged.of(better ? ofModel : ofMedian),
                Judged.of(ofMedian));
    }

    /** Of weekdays on which something is known of the last four weeks: on the others the house is closed. */
    private static List<Day> ahead(Forecaster forecaster, List<Told> told, History history, BackTest backTest) {
        LocalDate last = history.last();
        Set<DayOfWeek> open = history.days().keySet().stream()
                .filter(day -> day.isAfter(last.minusWeeks(4)))
                .map(LocalDate::getDayOfWeek)
                .collect(Collectors.toSet());
        Function<LocalDate, OptionalDouble> forecast = forecaster.knowing(history);
        List<Day> days = new ArrayList<>();
        for (int ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = last.plusDays(ahead);
            OptionalDouble value = forecast.apply(day);
            if (open.contains(day.getDayOfWeek()) && value.isPresent()) {
                days.add(new Day(day, value.getAsDouble(), backTest.margin(told, last, ahead)));
            }
        }
        return days;
    }
}
