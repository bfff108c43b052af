package flexplek.teamday;

import flexplek.booking.Booking;
import flexplek.booking.Bookings;
import flexplek.booking.GiveUp;
import flexplek.people.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives back the places that a team day had booked and that have not ended, within an act that has its turn. */
@ApplicationScoped
class GiveBack {

    private final Desks desks;
    private final Bookings bookings;
    private final People people;
    private final GiveUp giveUp;
    private final Clock clock;

    GiveBack(Desks desks, Bookings bookings, People people, GiveUp giveUp, Clock clock) {
        this.desks = desks;
        this.bookings = bookings;
        this.people = people;
        this.giveUp = giveUp;
        this.clock = clock;
    }

    /** The place of one person (inside key). */
    void of(TeamDay day, int person, UUID by) {
        each(day, person, booking -> giveUp.byPerson(booking, by));
    }

    /** All of them. Whoever is not among {@code told}, having left the team since, is told as of any place lost. */
    void all(TeamDay day, UUID by, Set<UUID> told) {
        each(day, null, booking -> {
            if (told.contains(people.id(booking.person()))) {
                giveUp.withTeamDay(booking, by);
            } else {
                giveUp.byPerson(booking, by);
            }
        });
    }

    private void each(TeamDay day, @Nullable Integer person, Consumer<Booking> act) {
        Instant now = clock.instant();
        // All are locked before the first counter is touched: whoever holds one of them may want that counter.
        List<Booking> locked = desks.liveOf(day.id(), person, now).stream()
                .flatMap(id -> bookings.lock(id).stream())
                .toList();
        locked.stream()
                .filter(b -> b.status().isLive() && b.slot().end().isAfter(now))
                .forEach(act);
    }
}
