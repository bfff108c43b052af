package flexplek.forecast;

import static flexplek.forecast.Weeks.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackTestTest {

    private static final BackTest TWO_WEEKS = new BackTest(14, 0.9);
    private static final SameWeekdayMedian MEDIAN = new SameWeekdayMedian(4);
    private static final SeasonalTrend MODEL = new SeasonalTrend(8, 100);

    @Test
    void showsToNobodyWhatWasNotKnownYet() {
        History history = Weeks.of(10, 0, 20, Set.of());
        Set<LocalDate> lastKnown = new HashSet<>();

        List<Told> told = TWO_WEEKS.of(
                (known, day) -> {
                    lastKnown.add(known.last());
                    assertThat(known.last()).isBefore(day);
                    return OptionalDouble.of(1);
                },
                history);

        assertThat(told).allSatisfy(each -> assertThat(each.daysAhead()).isBetween(1L, 14L));
        assertThat(lastKnown).doesNotContain(history.last());
        assertThat(told).filteredOn(each -> each.day().equals(history.last())).hasSize(14);
    }

    @Test
    void isNotChangedByWhatCameLater() {
        History history = Weeks.of(10, 0, 20, Set.of());
        LocalDate half = MONDAY.plusWeeks(7);
        Map<LocalDate, Double> otherwise = new HashMap<>(history.days());
        otherwise.replaceAll((day, came) -> day.isAfter(half) ? came + 500 : came);

        List<Told> told = TWO_WEEKS.of(MODEL, new History(otherwise, Set.of()));

        assertThat(told)
                .filteredOn(each -> !each.on().isAfter(half))
                .extracting(Told::value, Told::margin)
                .isEqualTo(TWO_WEEKS.of(MODEL, history).stream()
                        .filter(each -> !each.on().isAfter(half))
                        .map(each -> tuple(each.value(), each.margin()))
                        .toList());
    }

    @Test
    void measuresErrorsAgainstTheWeekBefore() {
        History history = Weeks.of(10, 7, 0, Set.of());
        LocalDate since = MONDAY.plusWeeks(7);
        BackTest tomorrow = new BackTest(1, 0.9);

        TrackRecord asLastWeek = tomorrow.since(since, tomorrow.of(new SameWeekdayMedian(1), history), history);

        // Five days of seven grow by 7 a week.
        assertThat(asLastWeek.told()).isEqualTo(21);
        assertThat(asLastWeek.mae()).isCloseTo(5, within(1e-9));
        assertThat(asLastWeek.mase()).isCloseTo(1, within(1e-9));
    }

    /** Where days come about alike for two years; a real door is another matter, see MainDoorTest. */
    @Test
    void coversAsManyDaysAsItSays() {
        History history = Weeks.of(104, 0.5, 25, Set.of());
        LocalDate since = MONDAY.plusWeeks(52);

        TrackRecord model = TWO_WEEKS.since(since, TWO_WEEKS.of(MODEL, history), history);
        TrackRecord median = TWO_WEEKS.since(since, TWO_WEEKS.of(MEDIAN, history), history);

        assertThat(model.coverage()).isBetween(0.87, 0.93);
        assertThat(median.coverage()).isBetween(0.87, 0.93);
        assertThat(model.beats(median)).isTrue();
    }

    @Test
    void boundsErrorsByTheirRank() {
        double[] sizes = {9, 1, 2, 3, 4, 5, 6, 7, 8};

        assertThat(Errors.bound(sizes, 0.5)).isEqualTo(5);
        assertThat(Errors.bound(sizes, 0.9)).isEqualTo(9);
        assertThat(Errors.bound(new double[] {3, 1}, 0.9)).isEqualTo(3);
        assertThat(Errors.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    }
}
