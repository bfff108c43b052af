package flexplek.claim;

import flexplek.outbox.Outbox;
import flexplek.people.PersonMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** Who moves to another organisation keeps their places, and hears which of them are not for its people. */
@ApplicationScoped
class TellWhoMoves {

    private final FindHitBookings bookings;
    private final Outbox outbox;

    TellWhoMoves(FindHitBookings bookings, Outbox outbox) {
        this.bookings = bookings;
        this.outbox = outbox;
    }

    void tell(@Observes PersonMoved moved) {
        List<BookingEvent> events = new ArrayList<>();
        bookings.ofPerson(moved.person())
                .forEach((booking, on) -> on.hitWithPerson(booking.of(moved.from()), booking)
                        .ifPresent(reason -> events.add(booking.affected(reason, on, moved.by()))));
        outbox.write(events);
    }
}
