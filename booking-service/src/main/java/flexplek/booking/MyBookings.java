package flexplek.booking;

import flexplek.people.Caller;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists what a person has booked. */
@ApplicationScoped
class MyBookings {

    private final Bookings bookings;
    private final BookingViews views;
    private final Clock clock;

    MyBookings(Bookings bookings, BookingViews views, Clock clock) {
        this.bookings = bookings;
        this.views = views;
        this.clock = clock;
    }

    /** In a transaction; of {@code cursor}, days and their absence the address says what they mean. */
    Page<BookingView> page(
            Caller caller, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, Cursor.OLDEST);
        DaysShown days = DaysShown.of(from, to, clock.instant());
        List<Booking> found = bookings.of(caller.key(), days.first(), days.last(), after, limit + 1);
        List<Booking> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? new Cursor(page.getLast().slot().start(), page.getLast().id()).written()
                : null;
        return new Page<>(views.of(page), next);
    }
}
