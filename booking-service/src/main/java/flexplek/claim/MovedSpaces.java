package flexplek.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hibernate.Session;

/** A booking keeps its floor, so that a floor is one read; a coming one goes along when its space moves, a past one stays. */
@ApplicationScoped
public class MovedSpaces {

    private final Session entities;
    private final Clock clock;

    MovedSpaces(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** In the transaction that moved spaces of a building (inside key), while nobody else books there. */
    public void follow(int building) {
        entities.createNativeMutationQuery("""
                        update booking b set floor_id = s.floor_id from space s
                        where s.id = b.space_id and b.building_id = :building and b.day >= :from and b.floor_id <> s.floor_id
                          and b.live and b.ends > :now""")
                .setParameter("building", building)
                .setParameter(
                        "from",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
