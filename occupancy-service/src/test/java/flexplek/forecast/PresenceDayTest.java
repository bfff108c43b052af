package flexplek.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceDayTest {

    private static final LocalDate MONDAY = LocalDate.of(2005, 7, 25);

    private static DoorCount at(int hour, int in, int out) {
        return new DoorCount(MONDAY.atStartOfDay().plusHours(hour), in, out);
    }

    @Test
    void isTheRunningSumWhereTheDoorMissesNobody() {
        PresenceDay day = PresenceDay.of(List.of(at(8, 10, 0), at(9, 20, 5), at(12, 0, 10), at(17, 0, 15)))
                .getFirst();

        assertThat(day.inside()).containsExactly(10.0, 25.0, 15.0, 0.0);
        assertThat(day.peak()).isEqualTo(25);
        assertThat(day.drift()).isZero();
    }

    @Test
    void endsAtNobodyAlthoughTheDoorMissedSomeGoingOut() {
        PresenceDay day = PresenceDay.of(List.of(at(8, 30, 0), at(12, 10, 8), at(17, 0, 24)))
                .getFirst();

        assertThat(day.drift()).isEqualTo(8);
        assertThat(day.inside()).containsExactly(30.0, 30.0, 0.0);
    }

    @Test
    void hasNeverFewerThanNobody() {
        PresenceDay day =
                PresenceDay.of(List.of(at(5, 0, 3), at(8, 10, 0), at(17, 0, 7))).getFirst();

        assertThat(day.inside()).allSatisfy(now -> assertThat(now).isNotNegative());
        assertThat(day.inside().getFirst()).isZero();
    }

    @Test
    void beginsAnewEachNightAndNotAtMidnight() {
        List<PresenceDay> days = PresenceDay.of(List.of(at(20, 10, 0), at(26, 0, 4), at(28, 5, 0), at(33, 0, 5)));

        assertThat(days).extracting(PresenceDay::date).containsExactly(MONDAY, MONDAY.plusDays(1));
        assertThat(days.getLast().inside()).containsExactly(5.0, 0.0);
    }

    @Test
    void countsNobodyLessThanOnce() {
        assertThatThrownBy(() -> new DoorCount(LocalDateTime.of(2005, 7, 25, 8, 0), -1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The plain sum of eleven weeks ends with 771 people inside; night by night the fullest moment has 102. */
    @Test
    void keepsTheDriftOfARealDoorWithinTheDay() {
        List<PresenceDay> days = PresenceDay.of(MainDoor.counts());

        assertThat(days.stream().mapToInt(PresenceDay::drift).sum()).isEqualTo(771);
        assertThat(days.stream().mapToDouble(PresenceDay::peak).max().orElseThrow())
                .isCloseTo(102, within(0.5));
        assertThat(days)
                .allSatisfy(day -> assertThat(day.inside().getLast()).isBetween(0.0, Math.max(5, 0.05 * day.in())));
    }
}
