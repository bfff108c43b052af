package flexplek.booking;

import flexplek.people.ComingBookings;
import flexplek.platform.OneColumn;
import flexplek.space.Expected;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.Session;

/** Whether a person has a live booking that is not over. */
@ApplicationScoped
class StillExpected implements ComingBookings, Expected {

    private final Session entities;
    private final Clock clock;

    StillExpected(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public boolean in(int building, int person) {
        return !OneColumn.of(entities, """
                        select 1 from booking where person_id = :person and building_id = :building and live
                          and ends > :now limit 1""", Integer.class)
                .setParameter("person", person)
                .setParameter("building", building)
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean any(int person) {
        return !OneColumn.of(entities, """
                        select 1 from booking where person_id = :person and live and ends > :now limit 1""", Integer.class)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }
}
