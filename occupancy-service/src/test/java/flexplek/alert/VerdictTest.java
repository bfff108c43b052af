package flexplek.alert;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.place.Building;
import flexplek.place.PlaceKind;
import flexplek.platform.TimeOfDay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2026-11-24T09:12:00Z");

    @Test
    void raisesAboveTheValueAndNotAtIt() {
        assertThat(verdict(shares(5), null, 85)).isEqualTo(Verdict.NOTHING);
        assertThat(verdict(shares(5), null, 86)).isEqualTo(Verdict.RAISE);
    }

    @Test
    void staysOpenBetweenTheTwoValues() {
        assertThat(verdict(shares(5), open(null), 86)).isEqualTo(Verdict.NOTHING);
        assertThat(verdict(shares(5), open(null), 81)).isEqualTo(Verdict.NOTHING);
        assertThat(verdict(shares(5), null, 81)).isEqualTo(Verdict.NOTHING);
    }

    @Test
    void endsOnceItStayedDownForLongEnough() {
        assertThat(verdict(shares(5), open(null), 80)).isEqualTo(Verdict.COMES_DOWN);
        assertThat(verdict(shares(5), open(NOW.minusSeconds(299)), 80)).isEqualTo(Verdict.NOTHING);
        assertThat(verdict(shares(5), open(NOW.minusSeconds(300)), 80)).isEqualTo(Verdict.END);
        assertThat(verdict(shares(0), open(null), 80)).isEqualTo(Verdict.END);
    }

    @Test
    void beginsAnewToWaitWhenItRisesAgain() {
        assertThat(verdict(shares(5), open(NOW.minusSeconds(299)), 81)).isEqualTo(Verdict.RISES_AGAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T18:59, false",
        "2026-11-24T19:00, true",
        "2026-11-25T00:00, true",
        "2026-11-25T06:59, true",
        "2026-11-25T07:00, false"
    })
    void holdsBackWhatIsNewInQuietHoursOverMidnight(LocalDateTime onTheClock, boolean quiet) {
        Instant at = onTheClock.atZone(AMSTERDAM).toInstant();
        assertThat(Verdict.of(quiet("19:00", "07:00"), null, measured(100), at, AMSTERDAM) == Verdict.NOTHING)
                .isEqualTo(quiet);
    }

    @Test
    void endsInQuietHoursToo() {
        Instant night = Instant.parse("2026-11-24T22:00:00Z");
        assertThat(Verdict.of(quiet("19:00", "07:00"), open(null), measured(10), night, AMSTERDAM))
                .isEqualTo(Verdict.END);
    }

    /** On 25 October 2026 the clock shows 02:00 to 03:00 twice, on 29 March 2026 not at all. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T00:29:00Z, 02:30, 03:30, false",
        "2026-10-25T00:30:00Z, 02:30, 03:30, true",
        "2026-10-25T01:00:00Z, 02:30, 03:30, false",
        "2026-10-25T01:30:00Z, 02:30, 03:30, true",
        "2026-10-25T02:29:00Z, 02:30, 03:30, true",
        "2026-10-25T02:30:00Z, 02:30, 03:30, false",
        "2026-03-29T00:59:00Z, 02:00, 03:30, false",
        "2026-03-29T01:00:00Z, 02:00, 03:30, true",
        "2026-03-29T01:30:00Z, 02:00, 03:30, false"
    })
    void keepsQuietHoursByTheClockOfTheBuildingWhenItChanges(Instant at, String from, String until, boolean quiet) {
        assertThat(quiet(from, until).isQuiet(at, AMSTERDAM)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE, 85, 80",
        "SHARE, 3, 0",
        "PEOPLE, 90, 85",
        "PEOPLE, 1000, 950",
        "PEOPLE, 3, 2",
        "PEOPLE, 0, 0",
    })
    void endsFivePointsOrFivePercentBelowWhereNobodySays(Measure measure, int above, int downTo) {
        assertThat(measure.usualDownTo(above)).isEqualTo(downTo);
    }

    private static Verdict verdict(Terms terms, @Nullable Alert open, int measured) {
        return Verdict.of(terms, open, measured(measured), NOW, AMSTERDAM);
    }

    private static Measured measured(int value) {
        Building.Place floor = new Building.Place(UUID.randomUUID(), PlaceKind.FLOOR, "Verdieping 3");
        return new Measured(value, value, 100, NOW, floor, 0, false);
    }

    private static Terms shares(int endAfterMinutes) {
        return new Terms(UUID.randomUUID(), Measure.SHARE, 85, 80, endAfterMinutes, null, null, null);
    }

    private static Terms quiet(String from, String until) {
        return new Terms(
                UUID.randomUUID(),
                Measure.SHARE,
                85,
                80,
                0,
                TimeOfDay.parse(from).minute(),
                TimeOfDay.parse(until).minute(),
                null);
    }

    /** One that is down since then. */
    private static Alert open(@Nullable Instant downSince) {
        Alert alert = new Alert();
        if (downSince != null) {
            alert.comesDown(downSince, downSince);
        }
        return alert;
    }
}
