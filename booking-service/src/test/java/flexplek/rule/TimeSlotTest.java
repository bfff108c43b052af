package flexplek.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flexplek.platform.TimeOfDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeSlotTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate CLOCKS_GO_BACK = LocalDate.of(2027, 10, 31);

    @Test
    void isAnHourShorterOrLongerOnTheDaysTheClocksChange() {
        assertThat(length(CLOCKS_GO_FORWARD, "00:00", "07:00")).isEqualTo(Duration.ofHours(6));
        assertThat(length(CLOCKS_GO_BACK, "00:00", "07:00")).isEqualTo(Duration.ofHours(8));
        assertThat(length(LocalDate.of(2027, 6, 1), "00:00", "07:00")).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void isEmptyWithinTheHourThatIsSkipped() {
        assertThat(TimeSlot.on(CLOCKS_GO_FORWARD, TimeOfDay.of(2, 0), TimeOfDay.of(3, 0), AMSTERDAM))
                .isEmpty();
        assertThat(TimeSlot.on(CLOCKS_GO_FORWARD, TimeOfDay.of(2, 30), TimeOfDay.of(3, 0), AMSTERDAM))
                .isEmpty();
        assertThat(TimeSlot.on(CLOCKS_GO_BACK, TimeOfDay.of(2, 0), TimeOfDay.of(3, 0), AMSTERDAM))
                .isPresent();
    }

    @Test
    void belongsToTheBuildingsDayAndNotToUtcs() {
        TimeSlot early = TimeSlot.on(CLOCKS_GO_FORWARD, TimeOfDay.of(0, 0), TimeOfDay.of(1, 0), AMSTERDAM)
                .orElseThrow();

        assertThat(early.start()).isEqualTo(Instant.parse("2027-03-27T23:00:00Z"));
        assertThat(early.day(AMSTERDAM)).isEqualTo(CLOCKS_GO_FORWARD);
    }

    @Test
    void refusesAnEndThatIsNotLater() {
        Instant start = Instant.parse("2027-03-28T08:00:00Z");

        assertThatThrownBy(() -> new TimeSlot(start, start)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration length(LocalDate day, String from, String to) {
        TimeSlot slot = TimeSlot.on(day, TimeOfDay.parse(from), TimeOfDay.parse(to), AMSTERDAM)
                .orElseThrow();
        return Duration.between(slot.start(), slot.end());
    }
}
