package flexplek.guest;

import flexplek.people.ComingBookings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Whether a person expects a guest, of whom nobody else could say what becomes. */
@ApplicationScoped
class ComingGuests implements ComingBookings {

    private final Visits visits;
    private final Clock clock;

    ComingGuests(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public boolean any(int person) {
        return visits.countSince(person, clock.instant()) > 0;
    }
}
