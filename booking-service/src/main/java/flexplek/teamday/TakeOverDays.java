package flexplek.teamday;

import flexplek.people.TeamJoined;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hibernate.Session;

/** The days of a team that is taken into another become that one's. */
@ApplicationScoped
class TakeOverDays {

    private final Session entities;

    TakeOverDays(Session entities) {
        this.entities = entities;
    }

    void takeOver(@Observes TeamJoined joined) {
        entities.createNativeMutationQuery(
                        "update team_day set team_id = :into, version = version + 1 where team_id = :team")
                .setParameter("into", joined.into())
                .setParameter("team", joined.team())
                .executeUpdate();
    }
}
