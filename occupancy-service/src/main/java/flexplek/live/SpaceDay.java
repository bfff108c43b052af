package flexplek.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The bookings of one space on one day, and when they take it: by one at a time. A desk that was given up at 10:07 and
 * booked anew from 10:00 is in two records for seven minutes, but was never two desks.
 */
final class SpaceDay {

    /** A time in which this booking takes the space, and no other does. */
    record Stretch(Booking booking, Instant from, Instant until) {}

    private static final Comparator<Booking> BY_START =
            Comparator.comparing(Booking::start).thenComparing(Booking::bookingId);

    private final List<Booking> bookings = new ArrayList<>(2);

    /** Takes what is known of a booking now instead of what was known before. */
    void put(Booking booking) {
        bookings.removeIf(known -> known.bookingId().equals(booking.bookingId()));
        if (booking.isMade()) {
            bookings.add(booking);
            bookings.sort(BY_START);
        }
    }

    /** In order; who came first has the space until it is free again. */
    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>(bookings.size());
        Instant free = Instant.MIN;
        for (Booking booking : bookings) {
            Instant from = booking.start().isAfter(free) ? booking.start() : free;
            if (from.isBefore(booking.freeFrom())) {
                stretches.add(new Stretch(booking, from, booking.freeFrom()));
                free = booking.freeFrom();
            }
        }
        return stretches;
    }
}
