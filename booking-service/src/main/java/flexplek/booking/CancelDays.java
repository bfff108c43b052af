package flexplek.booking;

import flexplek.booking.BookingCancellationResource.Cancelled;
import flexplek.booking.BookingCancellationResource.Days;
import flexplek.people.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cancels what a person has booked on some days and what has not begun, and what series would book there later: all of it or
 * nothing.
 */
@ApplicationScoped
class CancelDays {

    private static final Comparator<Booking> IN_ORDER = Comparator.<Booking, Instant>comparing(
                    booking -> booking.slot().start())
            .thenComparing(Booking::id);

    private final Bookings bookings;
    private final GiveUp giveUp;
    private final BookingViews views;
    private final PartOfSeries series;
    private final Clock clock;

    CancelDays(Bookings bookings, GiveUp giveUp, BookingViews views, PartOfSeries series, Clock clock) {
        this.bookings = bookings;
        this.giveUp = giveUp;
        this.views = views;
        this.series = series;
        this.clock = clock;
    }

    Cancelled wouldBe(Caller caller, Days days) {
        return told(
                byBegun(bookings.live(caller.key(), days.from(), days.to()), clock.instant()),
                series.later(caller.key(), days.from(), days.to()));
    }

    Cancelled cancel(Caller caller, Days days) {
        // First, for a series that is booking such a date just now is waited for, and the booking is seen.
        List<LaterDate> later = series.cancelLater(caller.key(), days.from(), days.to());
        List<Booking> live = bookings.lockLive(caller.key(), caller.organisationKey(), days.from(), days.to());
        Instant now = clock.instant();
        Map<Boolean, List<Booking>> byBegun = byBegun(live, now);
        giveUp.beforeStart(byBegun.getOrDefault(false, List.of()), caller.personId(), now);
        return told(byBegun, later);
    }

    private static Map<Boolean, List<Booking>> byBegun(List<Booking> live, Instant now) {
        return live.stream()
                .sorted(IN_ORDER)
                .collect(Collectors.partitioningBy(
                        booking -> !now.isBefore(booking.slot().start())));
    }

    private Cancelled told(Map<Boolean, List<Booking>> byBegun, List<LaterDate> later) {
        return new Cancelled(
                views.of(byBegun.getOrDefault(false, List.of())),
                views.of(byBegun.getOrDefault(true, List.of())),
                later);
    }
}
