package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2027-10-31,02:15,Europe/Amsterdam,2027-10-31T00:15:00Z",
        "2027-10-31,02:15+02:00,Europe/Amsterdam,2027-10-31T00:15:00Z",
        "2027-10-31,02:15+01:00,Europe/Amsterdam,2027-10-31T01:15:00Z",
        "2027-10-31,24:00,Europe/Amsterdam,2027-10-31T23:00:00Z",
        "2027-03-28,03:15+02:00,Europe/Amsterdam,2027-03-28T01:15:00Z",
        "2027-04-04,01:45+10:30,Australia/Lord_Howe,2027-04-03T15:15:00Z",
        "2027-12-01,20:45-04:00,America/Kralendijk,2027-12-02T00:45:00Z"
    })
    void saysByItsOffsetWhichOfTwoItIs(LocalDate day, String time, ZoneId zone, Instant instant) {
        assertThat(ClockTime.parse(time).on(day, zone)).contains(instant);
        assertThat(ClockTime.parse(time)).hasToString(time);
    }

    @ParameterizedTest
    @CsvSource({"2027-10-31,02:15+03:00", "2027-10-31,09:00+02:00", "2027-03-28,02:15+02:00", "2027-03-28,02:15+01:00"})
    void isNotShownWithAnotherOffset(LocalDate day, String time) {
        assertThat(ClockTime.parse(time).on(day, ZoneId.of("Europe/Amsterdam"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9:00", "09:00Z", "09:00 01:00", "09:00+25:00", "09:00+"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> ClockTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
