package flexplek.closure;

import flexplek.people.Caller;
import flexplek.space.BookingsHit;
import flexplek.space.HitBookings;
import flexplek.space.Space;
import flexplek.space.Spaces;
import flexplek.space.TellSpaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.hibernate.Session;

/** Ends an act on closures: the spaces get a new version, and whoever is hit hears of it, as do the other services. */
@ApplicationScoped
class TellClosed {

    private final Spaces spaces;
    private final TellSpaces tellSpaces;
    private final Session entities;

    TellClosed(Spaces spaces, TellSpaces tellSpaces, Session entities) {
        this.spaces = spaces;
        this.tellSpaces = tellSpaces;
        this.entities = entities;
    }

    /** Of spaces by inside keys, of which none is read yet. */
    BookingsHit of(Caller caller, List<Integer> keys, HitBookings.Before before) {
        BookingsHit hit = before.tell(caller);
        entities.createNativeMutationQuery("update space set version = version + 1 where id = any(:keys)")
                .setParameter("keys", keys.toArray(Integer[]::new))
                .executeUpdate();
        tellSpaces.tell(spaces.list("id in ?1 order by id", keys));
        return hit;
    }

    void of(Caller caller, Space space, HitBookings.Before before) {
        entities.lock(space, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        spaces.flush();
        before.tell(caller);
        tellSpaces.tell(List.of(space));
    }
}
