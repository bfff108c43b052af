package flexplek.alert;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.place.Building;
import flexplek.place.PlaceKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:12:00Z");
    private static final Building.Place FLOOR = new Building.Place(UUID.randomUUID(), PlaceKind.FLOOR, "Verdieping 3");

    @Test
    void countsThoseWhoCheckedInToDesksAndRooms() {
        assertThat(people(new Hearing.Numbers(100, 40, 2, null))).contains(42);
    }

    @Test
    void takesTheLargerOfCheckedInAndCounted() {
        assertThat(people(new Hearing.Numbers(100, 40, 2, 50))).contains(50);
        assertThat(people(new Hearing.Numbers(100, 40, 2, 30))).contains(42);
    }

    /** So that 85.1 % is above 85 %, and 80.1 % has not come down to 80 %. */
    @Test
    void roundsAShareUp() {
        assertThat(share(new Hearing.Numbers(1000, 850, 0, null))).contains(85);
        assertThat(share(new Hearing.Numbers(1000, 851, 0, null))).contains(86);
        assertThat(share(new Hearing.Numbers(48, 0, 0, 60))).contains(125);
    }

    @Test
    void saysNothingOfTheShareOfAPlaceWithoutDesksInWhichSomebodyIs() {
        assertThat(share(new Hearing.Numbers(0, 0, 0, 3))).isEmpty();
        assertThat(share(new Hearing.Numbers(0, 0, 0, 0))).contains(0);
        assertThat(people(new Hearing.Numbers(0, 0, 0, 3))).contains(3);
    }

    /** A floor that is closed by hand while somebody sits in a room: nothing is too full of no desks. */
    @Test
    void endsAShareOfNoDesks() {
        var closed = new Hearing.Numbers(0, 0, 0, 3).of(UUID.randomUUID(), FLOOR.placeId(), NOW);

        assertThat(Measured.of(Measure.SHARE, closed, FLOOR, false)).isEmpty();
        assertThat(Measured.of(Measure.SHARE, closed, FLOOR, true))
                .map(Measured::value)
                .contains(0);
    }

    @Test
    void countsSilenceInWholeMinutes() {
        assertThat(Measured.silence(NOW.minusSeconds(1859), NOW, FLOOR).value()).isEqualTo(30);
        assertThat(Measured.silence(NOW.minusSeconds(1860), NOW, FLOOR).value()).isEqualTo(31);
        assertThat(Measured.silence(NOW.plusSeconds(60), NOW, FLOOR).value())
                .as("its clock is ahead")
                .isZero();
    }

    private static Optional<Integer> people(Hearing.Numbers numbers) {
        return measured(Measure.PEOPLE, numbers);
    }

    private static Optional<Integer> share(Hearing.Numbers numbers) {
        return measured(Measure.SHARE, numbers);
    }

    private static Optional<Integer> measured(Measure measure, Hearing.Numbers numbers) {
        return Measured.of(measure, numbers.of(UUID.randomUUID(), FLOOR.placeId(), NOW), FLOOR, false)
                .map(Measured::value);
    }
}
