package flexplek.forecast;

import static flexplek.forecast.Weeks.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeasonalTrendTest {

    private static final SeasonalTrend MODEL = new SeasonalTrend(8, 1);
    private static final Set<LocalDate> NONE = Set.of();

    private static double told(History history, int daysAhead) {
        return MODEL.forecast(history, history.last().plusDays(daysAhead)).orElseThrow();
    }

    @Test
    void findsTheWeekAgainWhereNothingIsByChance() {
        History history = Weeks.of(8, 0, 0, NONE);

        assertThat(told(history, 1)).isCloseTo(200, within(0.1));
        assertThat(told(history, 2)).isCloseTo(290, within(0.1));
        assertThat(told(history, 14)).isCloseTo(3, within(0.1));
    }

    @Test
    void goesOnAsTheWorkingDaysGrow() {
        History history = Weeks.of(12, 5, 0, NONE);

        assertThat(told(history, 1)).isCloseTo(200 + 5 * 12, within(2.0));
        assertThat(told(history, 9)).isCloseTo(290 + 5 * (12 + 8 / 7.0), within(2.5));
        assertThat(told(history, 14)).isCloseTo(3, within(0.1));
    }

    @Test
    void takesAHolidayForASunday() {
        LocalDate past = MONDAY.plusWeeks(5);
        LocalDate coming = MONDAY.plusWeeks(9);
        History history = Weeks.of(8, 0, 0, Set.of(past, coming));

        assertThat(MODEL.forecast(history, coming).orElseThrow()).isCloseTo(3, within(0.1));
        assertThat(told(history, 1)).isCloseTo(200, within(0.1));
    }

    @Test
    void isNotCarriedAwayByOneEvent() {
        History quiet = Weeks.of(8, 0, 4, NONE);
        Map<LocalDate, Double> days = new HashMap<>(quiet.days());
        days.put(MONDAY.plusWeeks(6), 900.0);

        assertThat(told(new History(days, NONE), 1)).isCloseTo(told(quiet, 1), within(10.0));
    }

    @Test
    void saysNothingOnLessThanThreeWeeks() {
        History history = Weeks.of(8, 0, 0, NONE);

        assertThat(MODEL.forecast(history.until(MONDAY.plusDays(19)), MONDAY.plusDays(20)))
                .isEmpty();
        assertThat(MODEL.forecast(history.until(MONDAY.plusDays(20)), MONDAY.plusDays(21)))
                .isPresent();
    }
}
