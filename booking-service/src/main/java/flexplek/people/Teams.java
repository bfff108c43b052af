package flexplek.people;

import flexplek.platform.OneColumn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Teams and who is in them. */
@ApplicationScoped
public class Teams {

    public record Team(int key, UUID teamId, String name, int organisationKey) {}

    /** Inside keys of the person and the organisation; {@code hidden} when that person shows nobody when they are in. */
    public record Member(int key, UUID personId, int organisationKey, boolean hidden) {}

    /** Somebody in a team, as the team sees it; the mentor by name when that is a known person of their organisation. */
    record Colleague(
            UUID teamId,
            String teamName,
            UUID personId,
            String displayName,
            @Nullable LocalDate startedOn,
            @Nullable UUID mentorId,
            @Nullable String mentorName) {}

    private final Session entities;

    Teams(Session entities) {
        this.entities = entities;
    }

    public Optional<Team> find(UUID teamId) {
        return list("where t.public_id = :value", teamId).stream().findFirst();
    }

    public Optional<Team> find(int key) {
        return list("where t.id = :value", key).stream().findFirst();
    }

    Optional<Team> withPath(String path) {
        return list("where t.path = :value", path).stream().findFirst();
    }

    List<Team> of(Collection<Integer> keys) {
        return list("where t.id = any(:value)", keys.toArray(Integer[]::new));
    }

    /** Inside keys of the teams that a person (inside key) is in. */
    public Set<Integer> of(int person) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> OneColumn.of(
                                entities, "select team_id from team_member where person_id = :person", Integer.class)
                        .setParameter("person", person)
                        .getResultStream()
                        .collect(Collectors.toSet()));
    }

    /** As {@link #of}, of several people (inside keys): who is in no team is left out. */
    public Map<Integer, Set<Integer>> ofEach(Collection<Integer> people) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> entities.createNativeQuery(
                                "select person_id, team_id from team_member where person_id = any(:people)",
                                Object[].class)
                        .setParameter("people", people.toArray(Integer[]::new))
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Integer) row[0],
                                Collectors.mapping(row -> (Integer) row[1], Collectors.toSet()))));
    }

    private List<Team> list(String where, Object value) {
        return entities.createNativeQuery(
                        "select t.id, t.public_id, t.name, t.organisation_id from team t " + where
                                + " order by t.name, t.id",
                        Object[].class)
                .setParameter("value", value)
                .getResultStream()
                .map(r -> new Team(((Number) r[0]).intValue(), (UUID) r[1], (String) r[2], ((Number) r[3]).intValue()))
                .toList();
    }

    /** In order of their names. */
    public List<Member> members(int team) {
        return entities.createNativeQuery("""
                        select p.id, p.public_id, p.organisation_id, p.visibility = 'NOBODY'
                        from team_member m join person p on p.id = m.person_id
                        where m.team_id = :team order by p.display_name, p.id""", Object[].class)
                .setParameter("team", team)
                .getResultStream()
                .map(r ->
                        new Member(((Number) r[0]).intValue(), (UUID) r[1], ((Number) r[2]).intValue(), (Boolean) r[3]))
                .toList();
    }

    /** All members of teams (inside keys), team by team, in order of their names. */
    List<Colleague> colleagues(Collection<Integer> teams) {
        return entities.createNativeQuery("""
                        select t.public_id, t.name, p.public_id as person, p.display_name, p.started_on,
                          mentor.public_id as mentor, mentor.display_name as mentor_name
                        from team t join team_member m on m.team_id = t.id join person p on p.id = m.person_id
                        left join person mentor on mentor.subject = p.mentor_subject
                          and mentor.organisation_id = p.organisation_id
                        where t.id = any(:teams) order by t.name, t.id, p.display_name, p.id""", Object[].class)
                .setParameter("teams", teams.toArray(Integer[]::new))
                .getResultStream()
                .map(r -> new Colleague(
                        (UUID) r[0], (String) r[1], (UUID) r[2], (String) r[3], (LocalDate) r[4], (UUID) r[5], (String)
                                r[6]))
                .toList();
    }
}
