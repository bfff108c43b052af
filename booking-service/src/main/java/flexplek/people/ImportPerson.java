package flexplek.people;

import flexplek.outbox.Outbox;
import flexplek.platform.Ids;
import flexplek.platform.OneColumn;
import flexplek.platform.Problems;
import flexplek.platform.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Stores what an administrator knows of a person. */
@ApplicationScoped
class ImportPerson {

    /** What is known; null leaves things as they are, empty empties them. */
    record Known(
            String subject,
            String organisation,
            String displayName,
            @Nullable Set<Group.Team> teams,
            @Nullable Told<LocalDate> startedOn,
            @Nullable Told<String> mentorSubject) {}

    sealed interface Outcome {}

    record Stored(UUID id, boolean isNew) implements Outcome {}

    /** An administrator replaced this subject by another. */
    record Replaced() implements Outcome {}

    /** Somebody of another organisation, whom the caller does not administer. */
    record OfOthers() implements Outcome {}

    private final Session entities;
    private final Organisations organisations;
    private final JoinTeams joinTeams;
    private final Outbox outbox;
    private final Event<PersonMoved> moved;
    private final Clock clock;

    ImportPerson(
            Session entities,
            Organisations organisations,
            JoinTeams joinTeams,
            Outbox outbox,
            Event<PersonMoved> moved,
            Clock clock) {
        this.entities = entities;
        this.organisations = organisations;
        this.joinTeams = joinTeams;
        this.outbox = outbox;
        this.moved = moved;
        this.clock = clock;
    }

    Outcome store(Caller caller, Known who) {
        UUID id = Ids.next();
        int organisation = organisations.known(who.organisation);
        Optional<Outcome> stored = entities.createNativeQuery("""
                        with before as (select organisation_id from person where subject = :subject)
                        insert into person as p (public_id, subject, organisation_id, display_name, started_on, mentor_subject, seen_on)
                        select :id, :subject, :organisation, :name, cast(:started as date), :mentor, cast(:today as date)
                        where not exists (select from former_subject where subject = :subject)
                        on conflict (subject) do update set organisation_id = excluded.organisation_id,
                          display_name = excluded.display_name, seen_on = excluded.seen_on,
                          started_on = case when :tellsStart then excluded.started_on else p.started_on end,
                          mentor_subject = case when :tellsMentor then excluded.mentor_subject else p.mentor_subject end
                        where :everybody or p.organisation_id = excluded.organisation_id
                        returning id, public_id, (select organisation_id from before)""", Object[].class)
                .setParameter("id", id)
                .setParameter("subject", who.subject)
                .setParameter("organisation", organisation)
                .setParameter("name", who.displayName)
                .setParameter("started", orNull(who.startedOn), LocalDate.class)
                .setParameter("tellsStart", who.startedOn != null)
                .setParameter("mentor", orNull(who.mentorSubject), String.class)
                .setParameter("tellsMentor", who.mentorSubject != null)
                .setParameter("today", LastSeen.today(clock))
                .setParameter("everybody", caller.is(Roles.PLATFORM_ADMIN))
                .getResultStream()
                .findFirst()
                .map(row -> {
                    PersonMoved.of((Integer) row[0], (Integer) row[2], organisation, caller.personId())
                            .ifPresent(moved::fire);
                    return stored(who, (Integer) row[0], (UUID) row[1], id);
                });
        return stored.orElseGet(() -> why(who));
    }

    private Stored stored(Known who, int key, UUID id, UUID offered) {
        if (who.teams != null && joinTeams.join(key, who.teams).size() < who.teams.size()) {
            throw Problems.tryAgain(); // a look-alike that was made this moment is named the next time
        }
        if (id.equals(offered)) {
            outbox.write(new PersonEvent.PersonIdentified(id, who.subject));
        }
        return new Stored(id, id.equals(offered));
    }

    private Outcome why(Known who) {
        return OneColumn.of(entities, "select id from person where subject = :subject", Integer.class)
                        .setParameter("subject", who.subject)
                        .getResultList()
                        .isEmpty()
                ? new Replaced()
                : new OfOthers();
    }

    /** Those of these persons whose mentor is known in another organisation than theirs. */
    Set<UUID> withMentorOfOthers(Collection<UUID> persons) {
        return Set.copyOf(OneColumn.of(entities, """
                        select p.public_id from person p join person m on m.subject = p.mentor_subject
                        where p.public_id = any(:persons) and m.organisation_id <> p.organisation_id""", UUID.class)
                .setParameter("persons", persons.toArray(UUID[]::new))
                .getResultList());
    }

    private static <T> @Nullable T orNull(@Nullable Told<T> told) {
        return told == null ? null : told.value();
    }
}
