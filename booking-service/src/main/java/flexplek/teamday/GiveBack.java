package flexplek.teamday;

import flexplek.booking.Booking;
import flexplek.booking.Bookings;
import flexplek.booking.GiveUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives back the places that a team day had booked and that have not ended, within an act that has its turn. */
@ApplicationScoped
class GiveBack {

    private final Desks desks;
    private final Bookings bookings;
    private final GiveUp giveUp;
    private final Clock clock;

    GiveBack(Desks desks, Bookings bookings, GiveUp giveUp, Clock clock) {
        this.desks = desks;
        this.bookings = bookings;
        this.giveUp = giveUp;
        this.clock = clock;
    }

    /** {@code person}: only the place of this one (inside key). */
    void of(TeamDay day, @Nullable Integer person, UUID by) {
        Instant now = clock.instant();
        // All are locked before the first counter is touched: whoever holds one of them may want that counter.
        List<Booking> locked = desks.liveOf(day.id(), person, now).stream()
                .flatMap(id -> bookings.lock(id).stream())
                .toList();
        locked.stream()
                .filter(b -> b.status().isLive() && b.slot().end().isAfter(now))
                .forEach(b -> {
                    if (person == null) {
                        giveUp.withTeamDay(b, by);
                    } else {
                        giveUp.byPerson(b, by);
                    }
                });
    }
}
