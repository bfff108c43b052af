package flexplek.booking;

import flexplek.claim.Meeting;
import flexplek.claim.Meetings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a booking be about something else where it is: no rule is asked, and nobody is told. */
@ApplicationScoped
class Retitle {

    private final Bookings bookings;
    private final Meetings meetings;
    private final Clock clock;

    Retitle(Bookings bookings, Meetings meetings, Clock clock) {
        this.bookings = bookings;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** False when it is not any more what was seen of it. */
    @Transactional
    public boolean of(Booking seen, @Nullable Meeting meeting) {
        Optional<Booking> booking = bookings.lock(seen.id()).filter(b -> b.version() == seen.version());
        booking.ifPresent(b -> {
            Instant now = clock.instant();
            if (!b.retitle(now)) {
                bookings.countChange(b);
            }
            meetings.change(b.id(), meeting, now);
        });
        return booking.isPresent();
    }
}
