package flexplek.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import flexplek.outbox.Outbox;
import flexplek.platform.AfterCommit;
import flexplek.platform.Ids;
import flexplek.platform.OneColumn;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The persons that are known, by an id of ours and by the identity provider's subject. */
@ApplicationScoped
public class People {

    private final Session entities;
    private final Organisations organisations;
    private final JoinTeams joinTeams;
    private final Outbox outbox;
    private final Event<PersonMoved> moved;
    private final AfterCommit afterCommit;
    private final Cache<Integer, UUID> ids =
            Caffeine.newBuilder().maximumSize(200_000).build();

    People(
            Session entities,
            Organisations organisations,
            JoinTeams joinTeams,
            Outbox outbox,
            Event<PersonMoved> moved,
            AfterCommit afterCommit) {
        this.entities = entities;
        this.organisations = organisations;
        this.joinTeams = joinTeams;
        this.outbox = outbox;
        this.moved = moved;
        this.afterCommit = afterCommit;
    }

    /** The person of a token, made at first sight and brought in step with what the token says. */
    @Transactional
    Membership seen(Identity who, LocalDate today) {
        Stored stored = who.organisation() == null ? known(who, today) : store(who, who.organisation(), today);
        Set<Group.Team> told = who.teams(stored.organisation);
        Set<Integer> teams = who.groups() == null ? joinTeams.of(stored.key) : joinTeams.join(stored.key, told);
        int lookAlikes = who.groups() == null ? 0 : told.size() - teams.size();
        int leftOut = who.leftOut(stored.organisation, Set.of()).size() + lookAlikes;
        if (leftOut > 0) {
            afterCommit.tell("person.groups-left-out", "count=" + leftOut + " teams=" + teams.size());
        }
        return new Membership(stored.key, stored.personId, stored.organisationKey, stored.organisation, teams);
    }

    private record Stored(int key, UUID personId, int organisationKey, String organisation) {}

    private Stored store(Identity who, String organisation, LocalDate today) {
        int organisationKey = organisations.known(organisation);
        UUID id = Ids.next();
        Object[] row = entities.createNativeQuery("""
                        with before as (select organisation_id from person where subject = :subject)
                        insert into person as p (public_id, subject, organisation_id, display_name, seen_on)
                        select :id, :subject, :organisation, coalesce(cast(:name as text), ''), cast(:today as date)
                        where not exists (select from former_subject where subject = :subject)
                        on conflict (subject) do update set organisation_id = excluded.organisation_id,
                          display_name = coalesce(:name, p.display_name), seen_on = excluded.seen_on
                        returning id, public_id, (select organisation_id from before)""", Object[].class)
                .setParameter("id", id)
                .setParameter("subject", who.subject())
                .setParameter("organisation", organisationKey)
                .setParameter("name", who.displayName(), String.class)
                .setParameter("today", today)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problems.forbidden(Wording.of(PeopleWords.class, PeopleWords::accountReplaced)));
        UUID personId = (UUID) row[1];
        if (personId.equals(id)) {
            outbox.write(new PersonEvent.PersonIdentified(id, who.subject()));
        }
        PersonMoved.of((Integer) row[0], (Integer) row[2], organisationKey, personId)
                .ifPresent(moved::fire);
        return new Stored((Integer) row[0], personId, organisationKey, organisation);
    }

    /** A token that names no organisation leaves a known person where they are, and makes no new one. */
    private Stored known(Identity who, LocalDate today) {
        return entities.createNativeQuery("""
                        update person p set display_name = coalesce(cast(:name as text), p.display_name), seen_on = :today
                        from organisation o where o.id = p.organisation_id and p.subject = :subject
                        returning p.id, p.public_id, o.id, o.key""", Object[].class)
                .setParameter("name", who.displayName(), String.class)
                .setParameter("subject", who.subject())
                .setParameter("today", today)
                .getResultStream()
                .map(r -> new Stored((Integer) r[0], (UUID) r[1], (Integer) r[2], (String) r[3]))
                .findFirst()
                .orElseThrow(() -> Problems.forbidden(Wording.of(PeopleWords.class, PeopleWords::notKnown)));
    }

    /** The id of a person (inside key). */
    public UUID id(int person) {
        UUID known = ids.getIfPresent(person);
        if (known == null) {
            known = OneColumn.of(entities, "select public_id from person where id = :id", UUID.class)
                    .setParameter("id", person)
                    .getSingleResult();
            ids.put(person, known);
        }
        return known;
    }

    /** The organisation (inside key) of a person (inside key). */
    public int organisation(int person) {
        return OneColumn.of(entities, "select organisation_id from person where id = :id", Integer.class)
                .setParameter("id", person)
                .getSingleResult();
    }

    /**
     * A colleague as somebody else's acts need it: inside keys of the person and the organisation; {@code hidden} when that
     * person shows nobody when they are in.
     */
    public record Colleague(int key, UUID personId, int organisationKey, boolean hidden) {}

    /** Of those who can sign in. */
    public Optional<Colleague> find(UUID personId) {
        return colleagues("public_id = :id and subject is not null", personId).stream()
                .findFirst();
    }

    /** By inside key, of somebody who is there. */
    public Colleague colleague(int person) {
        return colleagues("id = :id", person).getFirst();
    }

    /** By the id of ours or, as people are imported, by that of the identity provider. */
    public Optional<Colleague> findImported(UUID id) {
        return find(id).or(() ->
                colleagues("subject = cast(:id as text)", id).stream().findFirst());
    }

    private List<Colleague> colleagues(String which, Object id) {
        return entities.createNativeQuery(
                        "select id, public_id, organisation_id, visibility = 'NOBODY' from person where " + which,
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Colleague((Integer) row[0], (UUID) row[1], (Integer) row[2], (Boolean) row[3]))
                .toList();
    }

    /** Whether a person (inside key) shows nobody when they are in. */
    public boolean hides(int person) {
        return OneColumn.of(entities, "select visibility = 'NOBODY' from person where id = :id", Boolean.class)
                .setParameter("id", person)
                .getSingleResult();
    }

    /** The teams of a person (inside keys). */
    public Set<Integer> teams(int person) {
        return joinTeams.of(person);
    }

    /** Whether two persons are in one team. */
    public boolean shareTeam(int one, int other) {
        return !OneColumn.of(entities, """
                        select 1 from team_member a join team_member b using (team_id)
                        where a.person_id = :one and b.person_id = :other""", Integer.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultList()
                .isEmpty();
    }
}
