package flexplek.checkin;

import flexplek.booking.Booking;
import flexplek.booking.BookingStatus;
import flexplek.booking.BookingViews;
import flexplek.booking.BookingWords;
import flexplek.booking.Bookings;
import flexplek.booking.GiveUp;
import flexplek.claim.BookingEvent;
import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Presence and its end, which the person alone proves; in the transaction under way. */
@ApplicationScoped
class CheckIn {

    private final Bookings bookings;
    private final BookingViews views;
    private final GiveUp giveUp;
    private final Outbox outbox;
    private final Clock clock;

    CheckIn(Bookings bookings, BookingViews views, GiveUp giveUp, Outbox outbox, Clock clock) {
        this.bookings = bookings;
        this.views = views;
        this.giveUp = giveUp;
        this.outbox = outbox;
        this.clock = clock;
    }

    Booking arrive(Supplier<Caller> caller, UUID id, @Nullable String ifMatch) {
        Booking booking = mine(caller, id);
        Preconditions.match(ifMatch, booking.version(), () -> booking.status() == BookingStatus.CHECKED_IN);
        Instant now = clock.instant();
        if (booking.checkIn(now)) {
            bookings.flush();
            outbox.write(new BookingEvent.BookingCheckedIn(views.outline(booking), now));
        }
        return booking;
    }

    Booking leave(Supplier<Caller> caller, UUID id, @Nullable String ifMatch) {
        Booking booking = mine(caller, id);
        Preconditions.match(ifMatch, booking.version(), booking::wasLeftEarly);
        giveUp.byLeaving(booking);
        return booking;
    }

    /** Who calls is asked when there is such a booking: whoever probes this is nobody, and there is none. */
    private Booking mine(Supplier<Caller> caller, UUID id) {
        return Problems.seen(
                bookings.lock(id),
                booking -> booking.person() == caller.get().key(),
                Wording.of(BookingWords.class, BookingWords::noBooking));
    }
}
