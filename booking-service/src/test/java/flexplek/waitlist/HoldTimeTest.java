package flexplek.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final HoldTime HOLD = new HoldTime(Duration.ofMinutes(30), Duration.ofMinutes(5));

    @ParameterizedTest(name = "offered at {0} for {1}: until {2}")
    @CsvSource({
        // by day: half an hour
        "2026-11-24T07:00, 2026-11-25T09:00, 2026-11-24T07:30",
        "2026-11-24T21:59, 2026-11-25T09:00, 2026-11-24T22:29",
        // by night: until the morning
        "2026-11-24T22:00, 2026-11-25T09:00, 2026-11-25T07:30",
        "2026-11-25T03:15, 2026-11-25T09:00, 2026-11-25T07:30",
        "2026-11-25T06:59, 2026-11-25T09:00, 2026-11-25T07:30",
        // never up to the start
        "2026-11-25T08:40, 2026-11-25T09:00, 2026-11-25T08:55",
        "2026-11-24T23:00, 2026-11-25T07:00, 2026-11-25T06:55",
        "2026-11-24T23:00, 2026-11-24T23:30, 2026-11-24T23:25",
        // over a night of 25 hours
        "2026-10-24T23:00, 2026-10-25T09:00, 2026-10-25T07:30"
    })
    void isHalfAnHourOrUntilTheMorningAndEndsBeforeTheStart(
            LocalDateTime now, LocalDateTime start, LocalDateTime until) {
        assertThat(HOLD.until(at(now), at(start), ZONE)).contains(at(until));
    }

    @Test
    void isNoneWhenThereIsHardlyTimeToAccept() {
        Instant start = at(LocalDateTime.parse("2026-11-25T09:00"));

        assertThat(HOLD.until(start.minusSeconds(600), start, ZONE)).contains(start.minusSeconds(300));
        assertThat(HOLD.until(start.minusSeconds(599), start, ZONE)).isEmpty();
        assertThat(HOLD.until(start.plusSeconds(1), start, ZONE)).isEmpty();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
