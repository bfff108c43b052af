package flexplek.demo;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.demo.people.Booking;
import flexplek.demo.people.Outcome;
import flexplek.demo.plan.Rect;
import flexplek.demo.plan.Space;
import flexplek.demo.plan.SpaceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookingsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:20:00Z");
    private static final Space DESK =
            new Space("3A-001", "3A-001", SpaceKind.DESK, "3A", 1, List.of(), new Rect(0, 0, 160, 80));
    private static final Places PLACES = new Places(
            Map.of(), Map.of(), Map.of("KADE/3A-001", UUID.fromString("00000000-0000-4000-8000-0000000000aa")));

    private final Bookings bookings = new Bookings(new Api("http://nowhere", () -> ""), PLACES, NOW);

    @Test
    void tellsWhatIsOverAsItWas() {
        var over = booking("07:00", "10:00", Outcome.CHECKED_IN, "07:04", null);

        assertThat(rows(over)).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.CHECKED_IN);
            assertThat(row.checkedInAt()).isEqualTo(at("07:04"));
        });
    }

    @Test
    void booksWhatIsUnderWayFromThisQuarterOn() {
        var underWay = booking("07:00", "16:00", Outcome.CHECKED_IN, "07:04", null);

        assertThat(rows(underWay)).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.BOOKED);
            assertThat(row.start()).isEqualTo(at("10:15"));
            assertThat(row.checkedInAt()).isNull();
        });
        assertThat(underWay.isPresentAt(NOW)).isTrue();
    }

    @Test
    void booksWhatIsToCome() {
        var toCome = booking("12:00", "16:00", Outcome.NO_SHOW, null, "12:30");

        assertThat(rows(toCome)).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.BOOKED);
            assertThat(row.start()).isEqualTo(at("12:00"));
            assertThat(row.releasedAt()).isNull();
        });
        assertThat(toCome.isPresentAt(NOW)).isFalse();
    }

    @Test
    void tellsNothingOfWhatWasGivenUpBeforeItsEnd() {
        assertThat(rows(booking("07:00", "16:00", Outcome.NO_SHOW, null, "07:30")))
                .isEmpty();
        assertThat(rows(booking("12:00", "16:00", Outcome.CANCELLED, null, "09:00")))
                .isEmpty();
    }

    private List<Bookings.Row> rows(Booking booking) {
        return bookings.rows(List.of(booking), date -> true);
    }

    private static Booking booking(
            String start, String end, Outcome outcome, @Nullable String checkedIn, @Nullable String released) {
        return new Booking(
                "KADE",
                DESK,
                UUID.fromString("00000000-0000-4000-8000-0000000000bb"),
                at(start),
                at(end),
                outcome,
                checkedIn == null ? null : at(checkedIn),
                released == null ? null : at(released));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T" + time + ":00Z");
    }
}
