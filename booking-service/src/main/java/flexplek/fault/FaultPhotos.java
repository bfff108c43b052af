package flexplek.fault;

import flexplek.people.Caller;
import flexplek.platform.OneColumn;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** One photo of a fault, for those who look after the building and for whoever put it there. */
@ApplicationScoped
class FaultPhotos {

    private final Session entities;

    FaultPhotos(Session entities) {
        this.entities = entities;
    }

    /** In the place of the caller's own; somebody else's stays, and theirs is refused. */
    void put(Caller caller, Fault fault, byte[] photo) {
        int put = entities.createNativeMutationQuery("""
            insert into fault_photo as p (fault_id, person_id, photo) values (:fault, :me, :photo)
            on conflict (fault_id) do update set photo = excluded.photo where p.person_id = excluded.person_id""")
                .setParameter("fault", fault.id())
                .setParameter("me", caller.key())
                .setParameter("photo", photo)
                .executeUpdate();
        if (put == 0) {
            throw new FaultRefused(new FaultRefusal.PhotoThere());
        }
    }

    /** {@code all}: also one that somebody else put there. */
    byte[] of(Caller caller, UUID fault, boolean all) {
        return OneColumn.of(
                        entities,
                        "select photo from fault_photo where fault_id = :fault and (:all or person_id = :me)",
                        byte[].class)
                .setParameter("fault", fault)
                .setParameter("all", all)
                .setParameter("me", caller.key())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound(Wording.of(FaultWords.class, FaultWords::noPhoto)));
    }
}
