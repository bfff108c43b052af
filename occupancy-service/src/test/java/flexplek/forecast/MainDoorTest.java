package flexplek.forecast;

import static flexplek.forecast.MainDoor.LAST_THREE_WEEKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/evidence.md says of the real door: on its last three weeks, told from what came before, day by day. */
class MainDoorTest {

    private static final SameWeekdayMedian MEDIAN = new SameWeekdayMedian(4);
    private static final SeasonalTrend MODEL = new SeasonalTrend(8, 100);

    @ParameterizedTest
    @CsvSource({
        "arrivals, 14, median, 294, 45.15, 1.25, 0.89",
        "arrivals, 14, model, 294, 42.52, 1.17, 0.77",
        "arrivals, 1, median, 21, 43.67, 1.21, 0.86",
        "arrivals, 1, model, 21, 39.04, 1.08, 0.81",
        "peaks, 14, median, 294, 7.88, 0.68, 0.99",
        "peaks, 14, model, 294, 7.28, 0.63, 0.89",
        "peaks, 1, median, 21, 8.01, 0.69, 0.95",
        "peaks, 1, model, 21, 7.41, 0.64, 0.86"
    })
    void isToldAsWellAsTheDocumentSays(
            String what, int daysAhead, String by, int told, double mae, double mase, double coverage) {
        History history = what.equals("peaks") ? MainDoor.peaks() : MainDoor.arrivals();
        BackTest backTest = new BackTest(daysAhead, 0.9);
        Forecaster forecaster = by.equals("model") ? MODEL : MEDIAN;

        TrackRecord was = judged(backTest, forecaster, history);

        assertThat(was.told()).isEqualTo(told);
        assertThat(List.of(was.mae(), was.mase(), was.coverage()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 0.0051 ? 0 : 1)
                .containsExactly(mae, mase, coverage);
    }

    /** Small and on few days: what a longer history says is what counts. */
    @ParameterizedTest
    @CsvSource({"arrivals, 13", "peaks, 14"})
    void isToldBetterByTheModelThanByTheMedian(String what, int closer) {
        History history = what.equals("peaks") ? MainDoor.peaks() : MainDoor.arrivals();
        BackTest backTest = new BackTest(14, 0.9);

        assertThat(judged(backTest, MODEL, history).beats(judged(backTest, MEDIAN, history)))
                .isTrue();

        Map<LocalDate, Double> byModel = errors(backTest.of(MODEL, history));
        Map<LocalDate, Double> byMedian = errors(backTest.of(MEDIAN, history));
        assertThat(byModel).hasSize(21);
        assertThat(byModel.entrySet().stream()
                        .filter(day -> day.getValue() < byMedian.getOrDefault(day.getKey(), Double.NaN))
                        .count())
                .isEqualTo(closer);
    }

    private static TrackRecord judged(BackTest backTest, Forecaster forecaster, History history) {
        return backTest.since(LAST_THREE_WEEKS, backTest.of(forecaster, history), history);
    }

    private static Map<LocalDate, Double> errors(List<Told> told) {
        return told.stream()
                .filter(each -> !each.day().isBefore(LAST_THREE_WEEKS))
                .collect(Collectors.groupingBy(Told::day, Collectors.averagingDouble(Told::off)));
    }
}
