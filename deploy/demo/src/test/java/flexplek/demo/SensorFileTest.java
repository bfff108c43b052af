package flexplek.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SensorFileTest {
    private final SensorFile file = SensorFile.read(Path.of("data", "robod-office-room3.csv"));

    @Test
    void holdsTwentyNineDaysOfFiveMinutesEach() {
        assertThat(file.days())
                .hasSize(29)
                .allSatisfy((date, day) -> assertThat(day).hasSize(288));
    }

    @Test
    void playsTheBusiestDayOfTheWeekday() {
        assertThat(file.busiest(DayOfWeek.TUESDAY))
                .hasValueSatisfying(day -> assertThat(day.getKey()).isEqualTo(LocalDate.of(2021, 9, 28)));
        assertThat(file.busiest(DayOfWeek.SUNDAY)).isEmpty();
    }

    @Test
    void givesTheLastCountAtOrBeforeATime() {
        var day = file.busiest(DayOfWeek.TUESDAY).orElseThrow().getValue();

        assertThat(SensorFile.at(day, LocalTime.of(3, 2))).isZero();
        assertThat(SensorFile.at(day, LocalTime.of(13, 59))).isBetween(6, 13);
    }
}
