package flexplek.booking;

import flexplek.outbox.Outbox;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        if (booking.status() == BookingStatus.CANCELLED) {
            bookings.flush();
            settle(List.of(booking), true);
            outbox.write(new BookingEvent.BookingCancelled(views.claim(booking), by, booking.teamDayId()));
        } else {
            release(List.of(booking), ReleaseReason.LEFT_EARLY, now);
        }
    }

    /** The person leaves before the end. */
    public void byLeaving(Booking booking) {
        Instant now = clock.instant();
        if (booking.leaveEarly(now)) {
            release(List.of(booking), ReleaseReason.LEFT_EARLY, now);
        }
    }

    /** Nobody checked in to these, which are locked. */
    public void byNoShow(List<Booking> locked, Instant now) {
        locked.forEach(booking -> booking.releaseNoShow(now));
        release(locked, ReleaseReason.NO_SHOW, now);
    }

    /** Who was present stays counted; for the others the building has a place again, the person's week does not. */
    private void release(List<Booking> released, ReleaseReason reason, Instant now) {
        bookings.flush();
        settle(released.stream().filter(b -> !b.wasPresent()).toList(), false);
        outbox.write(released.stream()
                .map(b -> new BookingEvent.BookingReleased(views.claim(b), reason, now))
                .toList());
    }

    private void settle(List<Booking> givenUp, boolean quotaToo) {
        Map<Bookings.BuildingDay, Integer> places = new TreeMap<>();
        for (Booking booking : givenUp) {
            SpaceCard space = views.space(booking);
            if (space.kind() == SpaceKind.DESK) {
                if (quotaToo) {
                    bookings.giveWeekBack(booking);
                }
                places.merge(new Bookings.BuildingDay(space.building().key(), booking.day()), 1, Integer::sum);
            }
        }
        places.forEach(bookings::giveDayBack);
    }
}
