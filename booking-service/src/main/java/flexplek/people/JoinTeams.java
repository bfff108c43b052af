package flexplek.people;

import flexplek.platform.Ids;
import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Puts a person (inside key) into teams, which are made when their path is named first. */
@ApplicationScoped
class JoinTeams {

    /** One order for all, so that none waits for another in a ring; of two that look alike the first of {@link Identity#teams}. */
    private static final Comparator<Group.Team> ORDER =
            Comparator.comparing(Group.Team::sight).thenComparing(Group.Team::path);

    private final Session entities;
    private final Organisations organisations;

    JoinTeams(Session entities, Organisations organisations) {
        this.entities = entities;
        this.organisations = organisations;
    }

    /** Inside keys of the teams that the person is in. */
    Set<Integer> of(int person) {
        return OneColumn.of(entities, "select team_id from team_member where person_id = :person", Integer.class)
                .setParameter("person", person)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** These and no others, and of these none that {@link LookAlikes} tells of; their inside keys. */
    Set<Integer> join(int person, Collection<Group.Team> wanted) {
        Set<Integer> teams = wanted.stream()
                .sorted(ORDER)
                .flatMap(team -> key(team).stream())
                .collect(Collectors.toCollection(TreeSet::new));
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

    /** None when no team has the path, and another one its looks. */
    private Optional<Integer> key(Group.Team team) {
        Optional<Integer> known = find(team);
        if (known.isPresent()) {
            return known;
        }
        entities.createNativeMutationQuery("""
                        insert into team (public_id, path, name, sight, organisation_id)
                        values (:id, :path, :name, :sight, :organisation) on conflict do nothing""")
                .setParameter("id", Ids.next())
                .setParameter("path", team.path())
                .setParameter("name", team.name())
                .setParameter("sight", team.sight())
                .setParameter("organisation", organisations.known(team.organisation()))
                .executeUpdate();
        return find(team);
    }

    private Optional<Integer> find(Group.Team team) {
        return OneColumn.of(entities, "select id from team where path = :path", Integer.class)
                .setParameter("path", team.path())
                .getResultStream()
                .findFirst();
    }
}
