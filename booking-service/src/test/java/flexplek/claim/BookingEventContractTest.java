package flexplek.claim;

import static flexplek.trial.EventContract.assertIsTheExample;
import static flexplek.trial.EventContract.assertKeepsToSchema;
import static flexplek.trial.EventContract.id;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.outbox.Topic;
import flexplek.rule.TimeSlot;
import flexplek.space.HitReason;
import flexplek.space.SpaceKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingEventContractTest {

    private static final UUID PERSON = UUID.fromString("5b1d5c9e-3a52-4a1e-9a57-0d0f1c2b3a41");
    private static final UUID ORGANISER = UUID.fromString("8f0c2a6d-7f0e-4b7b-8e55-3b1b9d1f7c02");
    private static final Instant GRACE_ENDS = Instant.parse("2026-11-24T07:30:00Z");
    private static final BookingOutline MADE = outline(0);
    private static final BookingOutline LATER = outline(1);

    @Test
    void saysThatABookingWasMade() {
        assertIsTheExample(new BookingEvent.BookingMade(MADE, "minbin", ORGANISER, null, null, GRACE_ENDS));
    }

    @Test
    void saysForWhichTeamDayABookingWasMade() {
        assertThat(assertKeepsToSchema(new BookingEvent.BookingMade(
                                MADE, "minbin", ORGANISER, id(6), ToldBy.SERIES, GRACE_ENDS))
                        .path("teamDayId")
                        .asText())
                .isEqualTo(id(6).toString());
    }

    @Test
    void saysWhatABookingIsAfterAChangeAndWhatItWasBefore() {
        BookingEvent.BookingChanged.Before before = new BookingEvent.BookingChanged.Before(
                id(7), "3A-014", Instant.parse("2026-11-24T08:00:00Z"), Instant.parse("2026-11-24T16:30:00Z"));

        assertIsTheExample(new BookingEvent.BookingChanged(LATER, before, ORGANISER, null, null, GRACE_ENDS));
        assertThat(assertKeepsToSchema(new BookingEvent.BookingChanged(
                                LATER, before, PERSON, Instant.parse("2026-11-24T07:12:31Z"), ToldBy.SERIES, null))
                        .path("checkedInAt")
                        .asText())
                .isEqualTo("2026-11-24T07:12:31Z");
    }

    @Test
    void saysThatSomebodyCheckedIn() {
        assertIsTheExample(new BookingEvent.BookingCheckedIn(LATER, Instant.parse("2026-11-24T07:12:31Z")));
    }

    @Test
    void saysUntilWhenASpaceWaitsForWhoComesLater() {
        assertIsTheExample(new BookingEvent.BookingAwaited(
                LATER, Instant.parse("2026-11-24T08:30:00Z"), Instant.parse("2026-11-24T09:00:00Z"), PERSON));
        assertThat(assertKeepsToSchema(new BookingEvent.BookingAwaited(
                                LATER, null, Instant.parse("2026-11-24T07:30:00Z"), ORGANISER))
                        .has("expectedAt"))
                .isFalse();
    }

    @Test
    void saysThatABookingWasCancelled() {
        assertIsTheExample(new BookingEvent.BookingCancelled(LATER, PERSON, null, null, null));
        assertKeepsToSchema(new BookingEvent.BookingCancelled(
                LATER, ORGANISER, id(6), CancelReason.TEAM_DAY_CANCELLED, ToldBy.SERIES));
    }

    @Test
    void saysThatABookingWasReleased() {
        assertIsTheExample(new BookingEvent.BookingReleased(
                LATER, ReleaseReason.NO_SHOW, Instant.parse("2026-11-24T07:30:05Z"), null));
        assertKeepsToSchema(new BookingEvent.BookingReleased(
                LATER, ReleaseReason.LEFT_EARLY, Instant.parse("2026-11-24T12:00:00Z"), ORGANISER));
    }

    @Test
    void saysThatWhatABookingStandsOnChanged() {
        TimeSlot afternoon = new TimeSlot(Instant.parse("2026-11-24T14:00:00Z"), Instant.parse("2026-11-24T15:00:00Z"));

        assertIsTheExample(
                new BookingEvent.BookingAffected(MADE, HitReason.OUT_OF_SERVICE, List.of(afternoon), ORGANISER));
        assertThat(assertKeepsToSchema(new BookingEvent.BookingAffected(MADE, HitReason.BACK, List.of(), ORGANISER))
                        .has("lost"))
                .isFalse();
    }

    @Test
    void saysThatAPlaceIsHeldForSomebodyWhoWaits() {
        assertIsTheExample(new BookingEvent.BookingOffered(MADE, id(9), Instant.parse("2026-11-23T15:34:05Z")));
    }

    @Test
    void saysThatNobodyAcceptedAPlaceInTime() {
        assertIsTheExample(new BookingEvent.BookingOfferLapsed(MADE, id(9)));
    }

    @Test
    void saysThatAPlaceIsHeldForNobodyAnyMore() {
        assertIsTheExample(new BookingEvent.BookingOfferEnded(MADE, id(9)));
    }

    @Test
    void saysThatWhatWasWaitedForIsBooked() {
        assertIsTheExample(new BookingEvent.BookingWaitedFor(MADE, id(9)));
    }

    @Test
    void saysWhatIsOfferedInExchange() {
        BookingOutline asked = outline(2);

        assertIsTheExample(new BookingEvent.ExchangeOffered(asked, id(10), ORGANISER, id(12), "3A-013"));
    }

    @Test
    void saysWhatWasGotInExchange() {
        BookingEvent.BookingChanged.Before before =
                new BookingEvent.BookingChanged.Before(id(12), "3A-013", LATER.start(), LATER.end());

        assertIsTheExample(new BookingEvent.ExchangeAgreed(LATER, before, id(10), ORGANISER));
    }

    @Test
    void saysWhatBecameOfABookingThatWasBroughtInAndNotWhoseItWas() {
        assertIsTheExample(new BookingEvent.BookingRecorded(
                MADE,
                "minbin",
                BookingEvent.BookingRecorded.Status.RELEASED,
                ReleaseReason.LEFT_EARLY,
                Instant.parse("2026-11-24T07:12:31Z"),
                Instant.parse("2026-11-24T15:10:00Z")));
        assertKeepsToSchema(new BookingEvent.BookingRecorded(
                MADE, "minbin", BookingEvent.BookingRecorded.Status.CANCELLED, null, null, null));
    }

    @Test
    void isKeyedByItsBuilding() {
        BookingEvent event = new BookingEvent.BookingMade(MADE, "minbin", ORGANISER, null, null, GRACE_ENDS);

        assertThat(event.key()).isEqualTo(id(3));
        assertThat(event.topic()).isEqualTo(Topic.BOOKINGS);
    }

    @Test
    void saysWhatConcernsAttendees() {
        BookingOutline room = new BookingOutline(
                id(1),
                id(8),
                "Sluiskamer",
                SpaceKind.ROOM,
                id(3),
                "Kadegebouw",
                id(4),
                id(5),
                PERSON,
                Instant.parse("2026-11-24T09:00:00Z"),
                Instant.parse("2026-11-24T10:00:00Z"),
                "Europe/Amsterdam",
                1);
        BookingEvent.BookingChanged.Before before = new BookingEvent.BookingChanged.Before(
                id(9), "Zandbank", Instant.parse("2026-11-24T08:00:00Z"), Instant.parse("2026-11-24T09:00:00Z"));

        assertIsTheExample(
                new BookingEvent.MeetingChanged(room, MeetingChange.MOVED, List.of(ORGANISER), PERSON, before));
        for (MeetingChange change : MeetingChange.values()) {
            assertKeepsToSchema(new BookingEvent.MeetingChanged(room, change, List.of(ORGANISER), PERSON, null));
        }
    }

    private static BookingOutline outline(int version) {
        return new BookingOutline(
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
                "Europe/Amsterdam",
                version);
    }
}
