package flexplek.forecast;

import static flexplek.forecast.Weeks.MONDAY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutlookTest {

    @Test
    void tellsTheNextTwoWeeksByTheModelWhereThePastFavoursIt() {
        SortedMap<LocalDate, Double> known =
                new TreeMap<>(Weeks.of(26, 4, 12, Set.of()).days());

        Outlook outlook = Outlook.of(known);

        assertThat(outlook.way()).isEqualTo(Outlook.Way.SEASONAL_TREND);
        assertThat(outlook.days())
                .extracting(Outlook.Day::day)
                .isEqualTo(MONDAY.plusWeeks(26).datesUntil(MONDAY.plusWeeks(28)).toList());
        // In the 27th week a Tuesday has grown from 290 by 4 a week.
        assertThat(outlook.days().get(1).value()).isBetween(385.0, 405.0);
        assertThat(outlook.days()).allSatisfy(day -> assertThat(day.margin()).isPositive());
        Outlook.Judged record = requireNonNull(outlook.record());
        Outlook.Judged ofMedian = requireNonNull(outlook.ofMedian());
        assertThat(record.days()).isEqualTo(21 * 14);
        assertThat(record.meanError()).isLessThan(ofMedian.meanError());
        assertThat(record.within()).isBetween(0.6, 1.0);
    }

    @Test
    void tellsByTheMedianWhereTheModelDoesNoBetter() {
        SortedMap<LocalDate, Double> known = new TreeMap<>();
        for (int day = 0; day < 70; day++) {
            known.put(MONDAY.plusDays(day), day % 7 < 5 ? 40.0 : 0.0);
        }

        Outlook outlook = Outlook.of(known);

        assertThat(outlook.way()).isEqualTo(Outlook.Way.SAME_WEEKDAY_MEDIAN);
        assertThat(outlook.record()).isEqualTo(outlook.ofMedian());
        assertThat(outlook.days()).extracting(Outlook.Day::value).startsWith(40.0, 40.0, 40.0, 40.0, 40.0, 0.0, 0.0);
    }

    @Test
    void tellsNothingOfWeekdaysOnWhichTheHouseIsClosed() {
        SortedMap<LocalDate, Double> known =
                new TreeMap<>(Weeks.of(12, 0, 20, Set.of()).days());
        known.keySet().removeIf(day -> day.getDayOfWeek().getValue() > 5);

        List<Outlook.Day> days = Outlook.of(known).days();

        assertThat(days)
                .hasSize(10)
                .extracting(day -> day.day().getDayOfWeek())
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void tellsNothingWhileTooLittleIsKnown() {
        SortedMap<LocalDate, Double> almost =
                new TreeMap<>(Weeks.of(7, 0, 20, Set.of()).days());
        almost.remove(almost.lastKey());

        for (SortedMap<LocalDate, Double> known : List.of(new TreeMap<LocalDate, Double>(), almost)) {
            Outlook outlook = Outlook.of(known);
            assertThat(outlook.way()).isNull();
            assertThat(outlook.days()).isEmpty();
            assertThat(outlook.record()).isNull();
        }
        almost.put(MONDAY.plusDays(48), 3.0);
        assertThat(Outlook.of(almost).days()).isNotEmpty();
    }
}
