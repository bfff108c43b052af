package flexplek.claim;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaterTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
    }

    /** On the day on which summer time begins in Amsterdam 02:00 is followed by 03:00; on that of its end 02:00–03:00 comes twice. */
    @ParameterizedTest(name = "start {0}, said {1}, end {2}, grace {3}: until {4}")
    @CsvSource({
        "2027-03-28T00:30:00Z, 2027-03-28T00:45:00Z, 2027-03-28T04:00:00Z, 30, 2027-03-28T01:15:00Z", // 01:45 → 03:15
        "2027-03-28T00:30:00Z, 2027-03-28T01:00:00Z, 2027-03-28T01:15:00Z, 30, 2027-03-28T01:15:00Z", // not beyond the
        // end
        "2027-10-31T00:30:00Z, 2027-10-31T00:45:00Z, 2027-10-31T04:00:00Z, 30, 2027-10-31T01:15:00Z", // 02:45 → 02:15
        // again
        "2027-10-31T00:30:00Z, 2027-10-31T01:30:00Z, 2027-10-31T04:00:00Z, 60, 2027-10-31T02:30:00Z", // the second
        // 02:30
        "2026-11-24T08:00:00Z, 2026-11-24T08:01:00Z, 2026-11-24T16:00:00Z, 5, 2026-11-24T08:06:00Z",
        "2026-11-24T08:00:00Z, 2026-11-24T15:59:00Z, 2026-11-24T16:00:00Z, 240, 2026-11-24T16:00:00Z",
    })
    void countsTheMinutesThatPassFromWhenItsPersonComes(
            Instant start, Instant said, Instant end, int grace, Instant until) {
        Instant unsaid = Grace.ends(start, grace, end);

        assertThat(new Later(said, unsaid).releaseAt(grace, end)).isEqualTo(until);
    }

    @Test
    void takesNothingFromAGraceThatAnOutageMadeLongerNorFromNone() {
        Instant end = at("2026-11-24T17:00:00");
        Instant lengthened = at("2026-11-24T11:00:00");

        assertThat(new Later(at("2026-11-24T09:30:00"), lengthened).releaseAt(30, end))
                .isEqualTo(lengthened);
        assertThat(new Later(at("2026-11-24T09:30:00"), null).releaseAt(30, end))
                .isNull();
    }

    @Test
    void neverEndsBeforeWhatWouldBeNorAfterTheSlotNorSoonerForWhoComesLater() {
        Random random = new Random(20261124);
        for (int round = 0; round < 5_000; round++) {
            Instant start = at("2027-10-30T20:00:00").plus(Duration.ofMinutes(15L * random.nextInt(60)));
            Instant end = start.plus(Duration.ofMinutes(15L * (1 + random.nextInt(40))));
            int minutes = (int) Duration.between(start, end).toMinutes();
            int grace = 5 + random.nextInt(236);
            Instant said = start.plus(Duration.ofMinutes(1 + random.nextInt(minutes - 1)));
            Instant unsaid = Grace.ends(start, grace, end);

            Instant until = requireNonNull(new Later(said, unsaid).releaseAt(grace, end));
            Instant sooner = new Later(said.minusSeconds(60), unsaid).releaseAt(grace, end);

            assertThat(until).isBetween(unsaid, end).isAfterOrEqualTo(sooner);
            assertThat(Duration.between(said, until).toMinutes())
                    .isEqualTo(Math.min(grace, Duration.between(said, end).toMinutes()));
        }
    }
}
