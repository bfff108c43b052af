package flexplek.history;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of bookings: told in any order and any number of times, the rows are those of the order in which it happened. */
class AnyOrderTest {

    private static final List<String> DAYS = List.of("2026-03-29", "2026-10-25", "2026-11-24");
    private static final int BOOKINGS = 60;

    /** As booking-service tells them, as it told them before events had a version, and some of each. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0, 0.5})
    void givesTheSameRows(double withVersion) {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Event> lives = new ArrayList<>();
            for (int booking = 1; booking <= BOOKINGS; booking++) {
                lives.addAll(life(booking, withVersion, random));
            }
            List<Event> untidy = new ArrayList<>(lives);
            lives.stream().filter(event -> random.nextBoolean()).forEach(untidy::add);
            Collections.shuffle(untidy, random);

            Facts straight = Facts.ofKadegebouw().tell(lives);
            Facts mixed = Facts.ofKadegebouw().tell(untidy);

            for (String day : DAYS) {
                assertThat(mixed.count(day)).as("seed %d, %s", seed, day).isEqualTo(straight.count(day));
            }
            assertThat(straight.count(DAYS.getLast())).anyMatch(row -> row.booked() > 0);
        }
    }

    /** What happens to a booking, in order; one that is changed always tells its version. */
    private static List<Event> life(int number, double withVersion, Random random) {
        boolean versions = random.nextDouble() < withVersion;
        List<Event> life = new ArrayList<>();
        Event now = booking(number, random);
        life.add(now);
        int version = 0;
        if (versions && random.nextInt(3) == 0) {
            Event other = booking(number, random);
            Event changed = Kadegebouw.changed(now, other, ++version);
            life.add(changed);
            now = other;
        }
        if (random.nextInt(3) > 0) {
            life.add(Kadegebouw.checkedIn(now)
                    .with("version", ++version)
                    .with("checkedInAt", start(now).plus(Duration.ofMinutes(random.nextInt(-30, 40)))));
        }
        switch (random.nextInt(4)) {
            case 0 -> life.add(Kadegebouw.cancelled(now).with("version", ++version));
            case 1 ->
                life.add(Kadegebouw.released(
                                now,
                                start(now).plusSeconds(random.nextInt(7200)).toString())
                        .with("version", ++version));
            default -> {}
        }
        return versions
                ? life
                : life.stream().map(event -> event.without("version")).toList();
    }

    private static Event booking(int number, Random random) {
        Instant day = Instant.parse(DAYS.get(random.nextInt(DAYS.size())) + "T00:00:00Z");
        Instant start = day.plus(QuarterHour.LENGTH.multipliedBy(random.nextInt(60)));
        Instant end = start.plus(QuarterHour.LENGTH.multipliedBy(random.nextInt(1, 32)));
        return Kadegebouw.made(number, Kadegebouw.desk(random.nextInt(1, 7)), start.toString(), end.toString());
    }

    private static Instant start(Event event) {
        return (Instant) requireNonNull(event.fields().get("start"));
    }
}
