package flexplek.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flexplek.platform.TimeOfDay;
import flexplek.rule.TimeSlot;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which dates a rule gives, and at which instants the building's clock shows their times. */
class RecurrenceTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    @Test
    void givesEachTuesdayUpToAndIncludingTheLastDay() {
        assertThat(dates("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222", TUESDAY))
                .containsExactly(day("2026-12-01"), day("2026-12-08"), day("2026-12-15"), day("2026-12-22"));
        assertThat(dates("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261221", TUESDAY)).hasSize(3);
    }

    @Test
    void givesTheThirtyFirstOnlyInMonthsThatHaveOne() {
        assertThat(dates("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4", day("2026-12-31")))
                .containsExactly(day("2026-12-31"), day("2027-01-31"), day("2027-03-31"), day("2027-05-31"));
    }

    @Test
    void givesTheFifthTuesdayOnlyInMonthsThatHaveOne() {
        assertThat(dates("FREQ=MONTHLY;BYDAY=5TU;COUNT=3", day("2026-12-29")))
                .containsExactly(day("2026-12-29"), day("2027-03-30"), day("2027-06-29"));
    }

    @Test
    void givesTheLeapDayOnlyInALeapYear() {
        assertThat(dates("FREQ=MONTHLY;BYMONTHDAY=29;COUNT=3", day("2027-01-29")))
                .containsExactly(day("2027-01-29"), day("2027-03-29"), day("2027-04-29"));
        assertThat(dates("FREQ=MONTHLY;BYMONTHDAY=29;COUNT=3", day("2028-01-29")))
                .containsExactly(day("2028-01-29"), day("2028-02-29"), day("2028-03-29"));
    }

    @Test
    void givesTheLastWorkingDayOfEachMonth() {
        assertThat(dates("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", day("2027-01-29")))
                .containsExactly(day("2027-01-29"), day("2027-02-26"));
    }

    @Test
    void repeatsForAYearWhereNothingEndsIt() {
        assertThat(dates("FREQ=DAILY", TUESDAY))
                .hasSize(365)
                .startsWith(TUESDAY)
                .endsWith(day("2027-11-30"));
        assertThat(dates("freq=weekly;wkst=su", TUESDAY)).hasSize(53);
    }

    @Test
    void countsADateThatIsLeftOutAndNoneThatDoesNotExist() {
        Recurrence.Days days =
                Recurrence.of("FREQ=DAILY;COUNT=3", day("2027-03-27")).days(day -> !day.equals(day("2027-03-28")));

        assertThat(days.all())
                .containsExactly(day("2027-03-27"), day("2027-03-28"), day("2027-03-29"), day("2027-03-30"));
        assertThat(days.existing()).containsExactly(day("2027-03-27"), day("2027-03-29"), day("2027-03-30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=HOURLY",
                "FREQ=YEARLY",
                "FREQ=FORTNIGHTLY",
                "INTERVAL=2",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=DAILY;BYSECOND=9",
                "FREQ=DAILY;COUNT=3;UNTIL=20261222",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=367",
                "FREQ=DAILY;COUNT=-1",
                "FREQ=WEEKLY;COUNT=60",
                "FREQ=DAILY;UNTIL=20271202",
                "FREQ=DAILY;UNTIL=20261222T120000Z",
                "FREQ=DAILY;UNTIL=20261301",
                "FREQ=DAILY;UNTIL=20261130",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=WEEKLY;INTERVAL=613566757",
                "FREQ=MONTHLY;BYMONTHDAY=31;BYSETPOS=2",
                "FREQ=DAILY;FREQ=WEEKLY",
                "FREQ=WEEKLY;BYDAY=1TU",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYDAY=WE",
                "FREQ=MONTHLY;BYMONTHDAY=31;INTERVAL=12",
                "FREQ=MONTHLY;BYMONTHDAY=40",
                "FREQ",
                "RRULE:FREQ=DAILY",
                "FREQ=DAILY;",
                ""
            })
    void refusesWhatIsNoRuleOfDaysWithinAYear(String rule) {
        assertThatThrownBy(() -> dates(rule, TUESDAY)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(400);
            assertThat(String.valueOf(problem.getParameters())).contains("recurrence");
        });
    }

    @Test
    void keepsTheTimesOfTheClockInTheWeeksInWhichItChanges() {
        Times office = new Times(TimeOfDay.of(9, 0), TimeOfDay.of(17, 0));

        assertThat(office.on(day("2027-03-26"), AMSTERDAM))
                .contains(slot("2027-03-26T08:00:00Z", "2027-03-26T16:00:00Z"));
        assertThat(office.on(day("2027-03-29"), AMSTERDAM))
                .contains(slot("2027-03-29T07:00:00Z", "2027-03-29T15:00:00Z"));
        assertThat(office.on(day("2026-10-26"), AMSTERDAM))
                .contains(slot("2026-10-26T08:00:00Z", "2026-10-26T16:00:00Z"));
    }

    @Test
    void leavesOutATimeThatTheClockSkipsAndMeansTheFirstOfTwoEqualOnes() {
        Times early = new Times(TimeOfDay.of(2, 30), TimeOfDay.of(4, 0));

        assertThat(early.on(day("2027-03-28"), AMSTERDAM)).isEmpty();
        assertThat(early.on(day("2026-10-25"), AMSTERDAM))
                .contains(slot("2026-10-25T00:30:00Z", "2026-10-25T03:00:00Z"));
        assertThat(new Times(TimeOfDay.of(1, 0), TimeOfDay.of(2, 30)).on(day("2027-03-28"), AMSTERDAM))
                .isEmpty();
    }

    @Test
    void endsADayAtMidnightAndRefusesToGoBeyondIt() {
        TimeSlot evening = slot("2026-12-01T19:00:00Z", "2026-12-01T23:00:00Z");

        assertThat(Times.of(evening, AMSTERDAM)).contains(new Times(TimeOfDay.of(20, 0), TimeOfDay.END_OF_DAY));
        assertThat(new Times(TimeOfDay.of(20, 0), TimeOfDay.END_OF_DAY).on(TUESDAY, AMSTERDAM))
                .contains(evening);
        assertThat(Times.of(slot("2026-12-01T19:00:00Z", "2026-12-01T23:15:00Z"), AMSTERDAM))
                .isEmpty();
    }

    private static Set<LocalDate> dates(String rule, LocalDate first) {
        return Recurrence.of(rule, first).days(day -> true).existing();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static TimeSlot slot(String start, String end) {
        return new TimeSlot(Instant.parse(start), Instant.parse(end));
    }
}
