package flexplek.booking;

import static flexplek.trial.EventContract.assertIsTheExample;
import static flexplek.trial.EventContract.assertKeepsToSchema;
import static flexplek.trial.EventContract.id;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.outbox.Topic;
import flexplek.space.SpaceKind;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingEventContractTest {

    private static final UUID PERSON = UUID.fromString("5b1d5c9e-3a52-4a1e-9a57-0d0f1c2b3a41");
    private static final UUID ORGANISER = UUID.fromString("8f0c2a6d-7f0e-4b7b-8e55-3b1b9d1f7c02");
    private static final Claim CLAIM = new Claim(
            id(1),
            id(2),
            "3A-012",
            SpaceKind.DESK,
            id(3),
            "Kadegebouw",
            id(4),
            id(5),
            PERSON,
            Instant.parse("2026-11-24T07:00:00Z"),
            Instant.parse("2026-11-24T16:30:00Z"),
            "Europe/Amsterdam");

    @Test
    void saysThatABookingWasMade() {
        assertIsTheExample(new BookingEvent.BookingMade(CLAIM, ORGANISER, null));
    }

    @Test
    void saysForWhichTeamDayABookingWasMade() {
        assertThat(assertKeepsToSchema(new BookingEvent.BookingMade(CLAIM, ORGANISER, id(6)))
                        .path("teamDayId")
                        .asText())
                .isEqualTo(id(6).toString());
    }

    @Test
    void saysThatSomebodyCheckedIn() {
        assertIsTheExample(new BookingEvent.BookingCheckedIn(CLAIM, Instant.parse("2026-11-24T07:12:31Z")));
    }

    @Test
    void saysThatABookingWasCancelled() {
        assertIsTheExample(new BookingEvent.BookingCancelled(CLAIM, PERSON, null));
        assertKeepsToSchema(new BookingEvent.BookingCancelled(CLAIM, ORGANISER, id(6)));
    }

    @Test
    void saysThatABookingWasReleased() {
        assertIsTheExample(
                new BookingEvent.BookingReleased(CLAIM, ReleaseReason.NO_SHOW, Instant.parse("2026-11-24T07:30:05Z")));
        assertKeepsToSchema(new BookingEvent.BookingReleased(
                CLAIM, ReleaseReason.LEFT_EARLY, Instant.parse("2026-11-24T12:00:00Z")));
    }

    @Test
    void isKeyedByItsBuilding() {
        BookingEvent event = new BookingEvent.BookingMade(CLAIM, ORGANISER, null);

        assertThat(event.key()).isEqualTo(id(3));
        assertThat(event.topic()).isEqualTo(Topic.BOOKINGS);
    }
}
