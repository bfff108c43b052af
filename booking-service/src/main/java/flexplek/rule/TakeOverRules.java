package flexplek.rule;

import flexplek.people.TeamJoined;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hibernate.Session;

/** What is held for a team is held for the one that it is taken into. */
@ApplicationScoped
class TakeOverRules {

    private final Session entities;

    TakeOverRules(Session entities) {
        this.entities = entities;
    }

    void takeOver(@Observes TeamJoined joined) {
        entities.createNativeMutationQuery("""
                        with locked as materialized (
                          select id from building where id in (
                            select r.building_id from booking_rule r join booking_rule_team t on t.rule_id = r.id
                            where t.team_id = :team)
                          order by id for no key update)
                        update building set version = version + 1 where id in (select id from locked)""")
                .setParameter("team", joined.team())
                .executeUpdate();
        entities.createNativeMutationQuery("""
                        update booking_rule set version = version + 1
                        where id in (select rule_id from booking_rule_team where team_id = :team)""")
                .setParameter("team", joined.team())
                .executeUpdate();
        entities.createNativeMutationQuery("""
                        insert into booking_rule_team (rule_id, team_id)
                        select rule_id, :into from booking_rule_team where team_id = :team on conflict do nothing""")
                .setParameter("team", joined.team())
                .setParameter("into", joined.into())
                .executeUpdate();
        entities.createNativeMutationQuery("delete from booking_rule_team where team_id = :team")
                .setParameter("team", joined.team())
                .executeUpdate();
    }
}
