package flexplek.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import flexplek.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The persons, teams and organisations that are known. */
@ApplicationScoped
public class People {

    private final Session entities;
    private final Organisations organisations;
    private final Cache<Integer, UUID> subjects =
            Caffeine.newBuilder().maximumSize(200_000).build();

    People(Session entities, Organisations organisations) {
        this.entities = entities;
        this.organisations = organisations;
    }

    /** The person of a token, made at first sight and brought in step with what the token says. */
    @Transactional
    Membership seen(SignedIn.Identity who) {
        int organisation = organisations.known(who.organisation());
        int person = entities.createNativeQuery("""
                        insert into person as p (subject, organisation_id, display_name)
                        values (:subject, :organisation, :name)
                        on conflict (subject) do update set organisation_id = excluded.organisation_id,
                          display_name = excluded.display_name
                        returning id""", Integer.class)
                .setParameter("subject", who.subject())
                .setParameter("organisation", organisation)
                .setParameter("name", who.displayName())
                .getSingleResult();
        return new Membership(person, organisation, join(person, who.teams()));
    }

    /** Stores what an administrator knows of a person; true when the person is new. */
    boolean put(NewPerson who) {
        int organisation = organisations.known(who.organisation());
        Object[] row = entities.createNativeQuery("""
                        insert into person as p (subject, organisation_id, display_name, started_on, mentor)
                        values (:subject, :organisation, :name, :started, :mentor)
                        on conflict (subject) do update set organisation_id = excluded.organisation_id,
                          display_name = excluded.display_name, started_on = excluded.started_on, mentor = excluded.mentor
                        returning id, xmax = 0""", Object[].class)
                .setParameter("subject", who.id())
                .setParameter("organisation", organisation)
                .setParameter("name", who.displayName())
                .setParameter("started", who.startedOn(), LocalDate.class)
                .setParameter("mentor", who.mentorId(), UUID.class)
                .getSingleResult();
        join(((Number) row[0]).intValue(), who.teams() == null ? List.of() : who.teams());
        return (Boolean) row[1];
    }

    /** A person as an administrator brings it in; {@code id} is the Keycloak subject. */
    record NewPerson(
            UUID id,
            String organisation,
            String displayName,
            @Nullable List<String> teams,
            @Nullable LocalDate startedOn,
            @Nullable UUID mentorId) {}

    private Set<Integer> join(int person, Collection<String> paths) {
        Set<Integer> teams = paths.stream().map(this::team).collect(Collectors.toCollection(TreeSet::new));
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

    private int team(String path) {
        String select = "select id from team where path = :path";
        var known = entities.createNativeQuery(select, Integer.class)
                .setParameter("path", path)
                .getResultList();
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        entities.createNativeMutationQuery("""
                        insert into team (public_id, path, name, organisation_id)
                        values (:id, :path, :name, :organisation) on conflict do nothing""")
                .setParameter("id", Ids.next())
                .setParameter("path", path)
                .setParameter("name", TeamPath.name(path))
                .setParameter("organisation", organisations.known(TeamPath.organisation(path)))
                .executeUpdate();
        return entities.createNativeQuery(select, Integer.class)
                .setParameter("path", path)
                .getSingleResult();
    }

    /** The Keycloak subject of a person. */
    public UUID subject(int person) {
        UUID known = subjects.getIfPresent(person);
        if (known == null) {
            known = entities.createNativeQuery("select subject from person where id = :id", UUID.class)
                    .setParameter("id", person)
                    .getSingleResult();
            subjects.put(person, known);
        }
        return known;
    }

    /** A colleague as somebody else's acts need it: inside keys of the person and the organisation. */
    public record Colleague(int key, UUID personId, int organisationKey) {}

    public Optional<Colleague> find(UUID subject) {
        return entities.createNativeQuery(
                        "select id, organisation_id from person where subject = :subject", Object[].class)
                .setParameter("subject", subject)
                .getResultStream()
                .map(row -> new Colleague(((Number) row[0]).intValue(), subject, ((Number) row[1]).intValue()))
                .findFirst();
    }

    /** Whether two persons are in one team. */
    public boolean shareTeam(int one, int other) {
        return !entities.createNativeQuery("""
                        select 1 from team_member a join team_member b using (team_id)
                        where a.person_id = :one and b.person_id = :other""", Integer.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultList()
                .isEmpty();
    }
}
