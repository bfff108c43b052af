package flexplek.claim;

import flexplek.outbox.Outbox;
import flexplek.people.People;
import flexplek.rule.Counter;
import flexplek.rule.Counters;
import flexplek.rule.TimeSlot;
import flexplek.space.Cards;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** A place that is held for somebody is given back: there never was a booking. */
@ApplicationScoped
public class GiveBackOffer {

    private final Session entities;
    private final OfferedPlace offered;
    private final Counters counters;
    private final Cards cards;
    private final People people;
    private final Outbox outbox;

    GiveBackOffer(
            Session entities, OfferedPlace offered, Counters counters, Cards cards, People people, Outbox outbox) {
        this.entities = entities;
        this.offered = offered;
        this.counters = counters;
        this.cards = cards;
        this.people = people;
        this.outbox = outbox;
    }

    /** Gives it back with what it was counted as, in the transaction under way, and tells that it is free. */
    public void of(UUID booking, UUID waitlistEntry) {
        given(booking).ifPresent(outline -> outbox.write(new BookingEvent.BookingOfferEnded(outline, waitlistEntry)));
    }

    /** As {@link #of}, because nobody accepted it in time. */
    public void lapsed(UUID booking, UUID waitlistEntry) {
        given(booking).ifPresent(outline -> outbox.write(new BookingEvent.BookingOfferLapsed(outline, waitlistEntry)));
    }

    /** What there was, if it was still held. */
    private Optional<BookingOutline> given(UUID booking) {
        offered.share(booking);
        return entities.createNativeQuery("""
                        delete from booking where id = :id and status = 'OFFERED'
                        returning space_id, person_id, building_id, day, kind, starts, ends, version""", Tuple.class)
                .setParameter("id", booking)
                .getResultStream()
                .findFirst()
                .map(row -> counted(booking, row));
    }

    private BookingOutline counted(UUID booking, Tuple row) {
        int person = row.get("person_id", Integer.class);
        if (SpaceKind.DESK.name().equals(row.get("kind", String.class))) {
            Counter.ofDesk(person, row.get("building_id", Integer.class), row.get("day", LocalDate.class)).stream()
                    .sorted(Counter.ORDER)
                    .forEach(counter -> counters.giveBack(counter, 1));
        }
        return BookingOutline.of(
                booking,
                cards.space(row.get("space_id", Integer.class)),
                people.id(person),
                new TimeSlot(row.get("starts", Instant.class), row.get("ends", Instant.class)),
                row.get("version", Integer.class) + 1);
    }
}
