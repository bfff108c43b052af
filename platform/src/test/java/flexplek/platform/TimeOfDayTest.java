package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfDayTest {

    @ParameterizedTest
    @CsvSource({"00:00,00:00", "09:05,09:05", "09:05:00,09:05", "23:59,23:59", "24:00,24:00", "24:00:00,24:00"})
    void isWrittenByTheMinute(String text, String written) {
        assertThat(TimeOfDay.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9:00", "24:01", "25:00", "-1:00", "09:00:01", "09:00:00.5", "٠٩:٠٠"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> TimeOfDay.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Amsterdam, 2026-11-24, 2026-11-24T23:00:00Z",
        "Europe/Amsterdam, 2027-03-28, 2027-03-28T22:00:00Z",
        "Europe/Amsterdam, 2027-10-31, 2027-10-31T23:00:00Z",
        "America/Santiago, 2026-09-05, 2026-09-06T04:00:00Z"
    })
    void endsTheDayWhereTheNextBegins(String zone, LocalDate day, Instant end) {
        assertThat(TimeOfDay.END_OF_DAY.on(day, ZoneId.of(zone))).isEqualTo(end);
    }

    @Test
    void goesInOrder() {
        assertThat(TimeOfDay.of(23, 45)).isLessThan(TimeOfDay.END_OF_DAY).isGreaterThan(TimeOfDay.MIDNIGHT);
    }
}
