package flexplek.rule;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.platform.TimeOfDay;
import flexplek.space.BuildingCard;
import flexplek.space.SpaceKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

    private static final ZoneId KRALENDIJK = ZoneId.of("America/Kralendijk");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private static Asked asked(String start, String end) {
        BuildingCard building = new BuildingCard(
                1,
                new UUID(0, 1),
                "Kade",
                KRALENDIJK,
                TimeOfDay.of(7, 0),
                TimeOfDay.of(22, 0),
                EnumSet.allOf(DayOfWeek.class),
                30,
                null,
                null,
                0,
                1,
                Set.of(1),
                Map.of());
        return new Asked(building, SpaceKind.DESK, new TimeSlot(Instant.parse(start), Instant.parse(end)), 5, 1, NOW);
    }

    @Test
    void countsADayWhereTheDeskStands() {
        Asked evening = asked("2026-12-02T00:45:00Z", "2026-12-02T01:45:00Z");

        assertThat(new Rule.DailyCap(1).counter(evening).period()).isEqualTo(LocalDate.parse("2026-12-01"));
        assertThat(new Rule.DailyCap(1).full(evening))
                .isEqualTo(new Refusal.BuildingFull(LocalDate.parse("2026-12-01")));
    }

    @ParameterizedTest(name = "{0} minutes, said {1}: latest {2}")
    @CsvSource({
        "120, 2026-12-01T15:00:00Z, ",
        "120, 2026-12-01T15:01:00Z, 2026-12-01T15:00:00Z",
        "600, 2026-12-01T16:59:00Z, ",
        "600, 2026-12-01T17:00:00Z, 2026-12-01T16:59:00Z",
    })
    void letsNobodyComeMuchLaterNorAtTheEnd(int minutes, Instant said, @Nullable Instant latest) {
        Instant start = Instant.parse("2026-12-01T13:00:00Z");
        Asked asked = asked("2026-12-01T13:00:00Z", "2026-12-01T17:00:00Z").coming(new Arrival(said, start));

        assertThat(new Rule.ComingLater(minutes).refuse(asked))
                .isEqualTo(
                        Optional.ofNullable(latest).map(last -> new Refusal.TooMuchLater(minutes, last, KRALENDIJK)));
    }

    @Test
    void letsNobodyComeLaterAtAllAndIsNotAskedOfABooking() {
        Asked booking = asked("2026-12-01T13:00:00Z", "2026-12-01T17:00:00Z");
        Arrival soon = new Arrival(Instant.parse("2026-12-01T13:01:00Z"), Instant.parse("2026-12-01T13:00:00Z"));

        assertThat(new Rule.ComingLater(0).refuse(booking.coming(soon))).contains(new Refusal.NobodyComesLater());
        assertThat(new Rule.ComingLater(0).refuse(booking)).isEmpty();
    }

    @Test
    void countsTheWeekAtTheTurnOfTheYearAsOne() {
        Rule.WeeklyQuota quota = new Rule.WeeklyQuota(2);

        assertThat(quota.counter(asked("2026-12-28T14:00:00Z", "2026-12-28T15:00:00Z")))
                .isEqualTo(quota.counter(asked("2027-01-02T14:00:00Z", "2027-01-02T15:00:00Z")))
                .isNotEqualTo(quota.counter(asked("2027-01-04T14:00:00Z", "2027-01-04T15:00:00Z")));
    }

    @Test
    void takesMidnightForTheEndOfADay() {
        Rule oneDay = new Rule.OneDay();

        assertThat(oneDay.refuse(asked("2026-12-02T03:00:00Z", "2026-12-02T04:00:00Z")))
                .isEmpty();
        assertThat(oneDay.refuse(asked("2026-12-02T03:45:00Z", "2026-12-02T04:15:00Z")))
                .contains(new Refusal.NotOneDay(KRALENDIJK));
    }

    @ParameterizedTest
    @CsvSource({
        "23:45, 2026-12-02T03:30:00Z, true",
        "23:45, 2026-12-02T03:45:00Z, true",
        "23:45, 2026-12-02T04:00:00Z, false",
        "24:00, 2026-12-02T04:00:00Z, true",
        "24:00, 2026-12-02T04:15:00Z, false"
    })
    void takesMidnightForTheEndOfTheHours(String closes, String end, boolean open) {
        Rule hours = new Rule.OpeningHours(TimeOfDay.MIDNIGHT, TimeOfDay.parse(closes), EnumSet.allOf(DayOfWeek.class));

        assertThat(hours.refuse(asked("2026-12-02T02:00:00Z", end)).isEmpty()).isEqualTo(open);
    }

    @Test
    void opensDaysOneByOne() {
        Rule ahead = new Rule.DaysAhead(3);

        assertThat(ahead.refuse(asked("2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z")))
                .isEmpty();
        assertThat(ahead.refuse(asked("2026-12-02T14:00:00Z", "2026-12-02T15:00:00Z")))
                .contains(new Refusal.TooFarAhead(LocalDate.parse("2026-12-01")));
    }
}
