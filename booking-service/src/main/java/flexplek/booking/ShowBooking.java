package flexplek.booking;

import flexplek.people.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A booking as far as a caller may see it. */
@ApplicationScoped
class ShowBooking {

    private final Bookings bookings;
    private final Whose whose;
    private final BookingViews views;

    ShowBooking(Bookings bookings, Whose whose, BookingViews views) {
        this.bookings = bookings;
        this.whose = whose;
        this.views = views;
    }

    /** With the ETag that a change of it needs; in a transaction. */
    Response answer(Caller caller, UUID bookingId) {
        return answer(caller, whose.mine(caller, bookings.made(bookingId).orElse(null)));
    }

    /** One that is known to be theirs to see. */
    Response answer(Caller caller, Booking booking) {
        if (whose.isOnlyMaker(caller, booking)) {
            return views.answerToMaker(booking);
        }
        return caller.key() == booking.person() || caller.key() == booking.madeBy()
                ? views.answer(booking)
                : views.answerToOthers(booking);
    }
}
