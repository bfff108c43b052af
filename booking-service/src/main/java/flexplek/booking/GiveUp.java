package flexplek.booking;

import flexplek.outbox.Outbox;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Ends bookings before their time, whoever asks, and gives the counters back what a desk had used. */
@ApplicationScoped
public class GiveUp {

    private final Bookings bookings;
    private final BookingViews views;
    private final Outbox outbox;
    private final Clock clock;

    GiveUp(Bookings bookings, BookingViews views, Outbox outbox, Clock clock) {
        this.bookings = bookings;
        this.views = views;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Cancels before the start, releases after it; a booking that is over already stays as it is. */
    public void byPerson(Booking booking, UUID by) {
        Instant now = clock.instant();
        if (!booking.giveUp(now)) {
            return;
        }
        Claim claim = views.claim(booking);
        if (booking.status() == BookingStatus.CANCELLED) {
            settle(booking, true);
            outbox.write(new BookingEvent.BookingCancelled(claim, by, booking.teamDayId()));
        } else {
            bookings.flush();
            outbox.write(new BookingEvent.BookingReleased(claim, ReleaseReason.LEFT_EARLY, now));
        }
    }

    /** The person leaves before the end; who was present stays counted. */
    public void byLeaving(Booking booking) {
        Instant now = clock.instant();
        if (booking.leaveEarly(now)) {
            bookings.flush();
            outbox.write(new BookingEvent.BookingReleased(views.claim(booking), ReleaseReason.LEFT_EARLY, now));
        }
    }

    /** Nobody checked in: the building has a place again, the person's week does not. */
    public void byNoShow(Booking booking, Instant now) {
        booking.releaseNoShow(now);
        settle(booking, false);
        outbox.write(new BookingEvent.BookingReleased(views.claim(booking), ReleaseReason.NO_SHOW, now));
    }

    private void settle(Booking booking, boolean quotaToo) {
        bookings.flush();
        var space = views.space(booking);
        if (space.kind() == SpaceKind.DESK) {
            bookings.giveBack(space.building().key(), booking, quotaToo);
        }
    }
}
