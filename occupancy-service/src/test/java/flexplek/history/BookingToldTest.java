package flexplek.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.place.SpaceKind;
import flexplek.topic.Contracts;
import flexplek.trial.NewerEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the examples that the contracts show. */
class BookingToldTest {

    @ParameterizedTest
    @CsvSource({
        "booking.made.v1, 0, STANDS, 2026-11-24T16:30:00Z, ",
        "booking.changed.v1, 1, STANDS, 2026-11-24T16:30:00Z, ",
        "booking.checked-in.v1, 1, STANDS, 2026-11-24T16:30:00Z, 2026-11-24T07:12:31Z",
        "booking.released.v1, 1, RELEASED, 2026-11-24T07:30:05Z, ",
        "booking.cancelled.v1, 1, CANCELLED, 2026-11-24T07:00:00Z, ",
        "booking.recorded.v1, 0, RELEASED, 2026-11-24T15:10:00Z, 2026-11-24T07:12:31Z"
    })
    void readsTheBookingEvents(String type, int version, Stage stage, Instant freeFrom, @Nullable Instant checkedInAt)
            throws IOException {
        assertThat(BookingTold.read(type, Contracts.example(type)))
                .contains(new KeptBooking(
                        id(1),
                        id(3),
                        id(4),
                        id(5),
                        id(2),
                        SpaceKind.DESK,
                        Instant.parse("2026-11-24T07:00:00Z"),
                        Instant.parse("2026-11-24T16:30:00Z"),
                        version,
                        stage,
                        freeFrom,
                        checkedInAt));
    }

    static List<NewerEvent> newer() {
        List<String> read = List.of(
                "booking.made.v1",
                "booking.changed.v1",
                "booking.checked-in.v1",
                "booking.released.v1",
                "booking.cancelled.v1",
                "booking.recorded.v1");
        return NewerEvent.all().stream()
                .filter(event -> read.contains(event.type()))
                .toList();
    }

    /** A kind that is new is kept by its name. */
    @ParameterizedTest
    @MethodSource("newer")
    void keepsWhatItCanOfAnEventNewerThanItself(NewerEvent newer) throws IOException {
        KeptBooking known =
                BookingTold.read(newer.type(), Contracts.example(newer.type())).orElseThrow();

        assertThat(BookingTold.read(newer.type(), newer.event().toString().getBytes(UTF_8)))
                .hasValueSatisfying(kept -> assertThat(kept)
                        .usingRecursiveComparison()
                        .ignoringFields("kind")
                        .isEqualTo(known));
    }

    @Test
    void keepsWhatIsRecordedWithAStatusNewerThanItself() throws IOException {
        byte[] known = Contracts.example("booking.recorded.v1");
        byte[] newer = new String(known, UTF_8)
                .replace("\"RELEASED\"", "\"ADDED_LATER\"")
                .getBytes(UTF_8);

        assertThat(newer).isNotEqualTo(known);
        assertThat(BookingTold.read("booking.recorded.v1", newer))
                .isEqualTo(BookingTold.read("booking.recorded.v1", known));
    }

    @Test
    void passesOverWhatTellsNothingOfWhenOrWhere() throws IOException {
        assertThat(BookingTold.read("booking.affected.v1", Contracts.example("booking.affected.v1")))
                .isEmpty();
        assertThat(BookingTold.read("booking.awaited.v1", Contracts.example("booking.awaited.v1")))
                .isEmpty();
        assertThat(BookingTold.read("team-day.held.v1", new byte[0])).isEmpty();
    }

    private static UUID id(int number) {
        return UUID.fromString("0199f3a0-1111-7000-8000-00000000000" + number);
    }
}
