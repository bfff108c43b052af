package flexplek.waitlist;

import flexplek.people.ComingBookings;
import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.Session;

/** Whether a person waits for a place that may yet become theirs. */
@ApplicationScoped
class StillWaits implements ComingBookings {

    private final Session entities;
    private final Clock clock;

    StillWaits(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public boolean any(int person) {
        return !OneColumn.of(entities, """
                        select 1 from waitlist_entry
                        where person_id = :person and status in ('WAITING', 'OFFERED') and ends > :now limit 1""", Integer.class)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }
}
