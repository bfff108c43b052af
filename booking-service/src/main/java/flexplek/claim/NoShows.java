package flexplek.claim;

import flexplek.people.People;
import flexplek.rule.TimeSlot;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/** The events of those who did not come, or could not. */
@ApplicationScoped
class NoShows {

    private final Cards cards;
    private final People people;

    NoShows(Cards cards, People people) {
        this.cards = cards;
        this.people = people;
    }

    /** Of the row of a booking that was released. */
    BookingEvent of(Tuple row, Instant now) {
        return new BookingEvent.BookingReleased(
                BookingOutline.of(
                        row.get("id", UUID.class),
                        cards.space(row.get("space_id", Integer.class)),
                        people.id(row.get("person_id", Integer.class)),
                        new TimeSlot(row.get("starts", Instant.class), row.get("ends", Instant.class)),
                        row.get("version", Integer.class)),
                ReleaseReason.valueOf(row.get("release_reason", String.class)),
                now,
                null);
    }
}
