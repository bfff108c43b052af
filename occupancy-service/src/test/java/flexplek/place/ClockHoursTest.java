package flexplek.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockHoursTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Amsterdam, 2026-11-24, 24",
        "Europe/Amsterdam, 2026-03-29, 23",
        "Europe/Amsterdam, 2026-10-25, 25",
        "Asia/Kolkata, 2026-11-24, 24",
        "America/Kralendijk, 2026-11-24, 24"
    })
    void areAsManyAsTheDayHas(String zone, LocalDate day, int hours) {
        Building building = in(zone);

        assertThat(ClockHours.left(building, building.startOf(day)))
                .hasSize(hours)
                .allSatisfy(hour -> {
                    assertThat(Duration.between(hour.start(), hour.end())).isEqualTo(Duration.ofHours(1));
                    assertThat(hour.start().atZone(building.zone()).getMinute()).isZero();
                });
    }

    @Test
    void fillTheDayWithoutAGapWhereTheClockMovesByHalfAnHour() {
        Building building = in("Australia/Lord_Howe");
        for (LocalDate day : List.of(LocalDate.of(2026, 4, 5), LocalDate.of(2026, 10, 4))) {
            List<ClockHours.Hour> hours = ClockHours.left(building, building.startOf(day));

            assertThat(hours.getFirst().start()).isEqualTo(building.startOf(day));
            assertThat(hours.getLast().end()).isEqualTo(building.startOf(day.plusDays(1)));
            for (int i = 1; i < hours.size(); i++) {
                assertThat(hours.get(i).start()).isEqualTo(hours.get(i - 1).end());
            }
            assertThat(hours.getLast().start().atZone(building.zone()).getMinute())
                    .isZero();
        }
    }

    @Test
    void beginWithTheOneThatRuns() {
        List<ClockHours.Hour> hours = ClockHours.left(in("Europe/Amsterdam"), Instant.parse("2026-11-24T21:20:00Z"));

        assertThat(hours)
                .containsExactly(
                        new ClockHours.Hour(
                                Instant.parse("2026-11-24T21:00:00Z"), Instant.parse("2026-11-24T22:00:00Z")),
                        new ClockHours.Hour(
                                Instant.parse("2026-11-24T22:00:00Z"), Instant.parse("2026-11-24T23:00:00Z")));
    }

    private static Building in(String zone) {
        return new Building(new UUID(0, 1), "House", ZoneId.of(zone), List.of(), Set.of(), null, "07:00", "19:00");
    }
}
