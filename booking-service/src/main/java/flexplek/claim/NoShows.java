package flexplek.claim;

import flexplek.people.People;
import flexplek.rule.TimeSlot;
import flexplek.space.Cards;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The events of those who did not come, or could not. */
@ApplicationScoped
class NoShows {

    private final Cards cards;
    private final People people;
    private final Attendees attendees;

    NoShows(Cards cards, People people, Attendees attendees) {
        this.cards = cards;
        this.people = people;
        this.attendees = attendees;
    }

    /** Of the rows of bookings that were released; who is invited to a room hears of it as well. */
    List<BookingEvent> of(List<Tuple> released, Instant now) {
        Map<UUID, List<UUID>> invited = attendees.of(released.stream()
                .filter(row -> SpaceKind.ROOM.name().equals(row.get("kind", String.class)))
                .map(row -> row.get("id", UUID.class))
                .toList());
        return released.stream().flatMap(row -> told(row, invited, now)).toList();
    }

    private Stream<BookingEvent> told(Tuple row, Map<UUID, List<UUID>> invited, Instant now) {
        BookingOutline booking = outline(row);
        ReleaseReason reason = ReleaseReason.valueOf(row.get("release_reason", String.class));
        return Stream.concat(
                Stream.of(new BookingEvent.BookingReleased(booking, reason, now, null)),
                Stream.ofNullable(invited.get(booking.bookingId()))
                        .map(attendeeIds -> new BookingEvent.MeetingChanged(
                                booking, MeetingChange.RELEASED, attendeeIds, booking.personId(), null)));
    }

    private BookingOutline outline(Tuple row) {
        return BookingOutline.of(
                row.get("id", UUID.class),
                cards.space(row.get("space_id", Integer.class)),
                people.id(row.get("person_id", Integer.class)),
                new TimeSlot(row.get("starts", Instant.class), row.get("ends", Instant.class)),
                row.get("version", Integer.class));
    }
}
