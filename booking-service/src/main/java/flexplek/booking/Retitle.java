package flexplek.booking;

import flexplek.claim.Meeting;
import flexplek.claim.Meetings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a booking be about something else where it is: no rule is asked, and nobody is told. */
@ApplicationScoped
class Retitle {

    private final Bookings bookings;
    private final Meetings meetings;

    Retitle(Bookings bookings, Meetings meetings) {
        this.bookings = bookings;
        this.meetings = meetings;
    }

    /** False when it is not any more what was seen of it. */
    @Transactional
    public boolean of(Booking seen, @Nullable Meeting meeting) {
        Optional<Booking> booking = bookings.lock(seen.id()).filter(b -> b.version() == seen.version());
        booking.ifPresent(b -> {
            b.retitle();
            meetings.put(b.id(), meeting);
        });
        return booking.isPresent();
    }
}
