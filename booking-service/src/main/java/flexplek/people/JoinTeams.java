package flexplek.people;

import flexplek.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Puts a person (inside key) into teams, which are made when their path is named first. */
@ApplicationScoped
class JoinTeams {

    private final Session entities;
    private final Organisations organisations;

    JoinTeams(Session entities, Organisations organisations) {
        this.entities = entities;
        this.organisations = organisations;
    }

    /** Inside keys of the teams that the person is in. */
    Set<Integer> of(int person) {
        return entities.createNativeQuery("select team_id from team_member where person_id = :person", Integer.class)
                .setParameter("person", person)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** These and no others; their inside keys. */
    Set<Integer> join(int person, Collection<Group.Team> wanted) {
        Set<Integer> teams = wanted.stream().map(this::key).collect(Collectors.toCollection(TreeSet::new));
        entities.createNativeMutationQuery(
                        "delete from team_member where person_id = :person and not team_id = any(:teams)")
                .setParameter("person", person)
                .setParameter("teams", teams.toArray(Integer[]::new))
                .executeUpdate();
        for (int team : teams) {
            entities.createNativeMutationQuery(
                            "insert into team_member (team_id, person_id) values (:team, :person) on conflict do nothing")
                    .setParameter("team", team)
                    .setParameter("person", person)
                    .executeUpdate();
        }
        return teams;
    }

    private int key(Group.Team team) {
        String select = "select id from team where path = :path";
        var known = entities.createNativeQuery(select, Integer.class)
                .setParameter("path", team.path())
                .getResultList();
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        entities.createNativeMutationQuery("""
                        insert into team (public_id, path, name, organisation_id)
                        values (:id, :path, :name, :organisation) on conflict do nothing""")
                .setParameter("id", Ids.next())
                .setParameter("path", team.path())
                .setParameter("name", team.name())
                .setParameter("organisation", organisations.known(team.organisation()))
                .executeUpdate();
        return entities.createNativeQuery(select, Integer.class)
                .setParameter("path", team.path())
                .getSingleResult();
    }
}
