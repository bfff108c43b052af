package flexplek.waitlist;

import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.Session;

/** Buildings (inside keys) in which something became free while somebody waited there; most are noted by the database itself. */
@ApplicationScoped
class Notes {

    private static final int MOST_AT_ONCE = 1000;

    private final Session entities;

    Notes(Session entities) {
        this.entities = entities;
    }

    /** Takes away some that nobody else is taking. */
    Set<Integer> take() {
        return new LinkedHashSet<>(OneColumn.of(entities, """
                        delete from waitlist_freed where id in (
                          select id from waitlist_freed order by id limit :most for update skip locked)
                        returning building_id""", Integer.class)
                .setParameter("most", MOST_AT_ONCE)
                .getResultList());
    }

    void write(int building) {
        entities.createNativeMutationQuery("insert into waitlist_freed (building_id) values (:building)")
                .setParameter("building", building)
                .executeUpdate();
    }

    void writeWhereverSomebodyWaits() {
        entities.createNativeMutationQuery("""
                        insert into waitlist_freed (building_id)
                        select distinct building_id from waitlist_entry where status = 'WAITING'""").executeUpdate();
    }
}
