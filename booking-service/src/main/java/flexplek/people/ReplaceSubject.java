package flexplek.people;

import flexplek.outbox.Outbox;
import flexplek.platform.AfterCommit;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person another subject, as when their account at the identity provider was made anew. Whatever is theirs stays
 * theirs; the subject of before signs nobody in any more. Whoever the new subject was until now, if anybody, is gone.
 */
@ApplicationScoped
class ReplaceSubject {

    private final Session entities;
    private final List<ComingBookings> coming;
    private final BecomeOne becomeOne;
    private final Outbox outbox;
    private final KnownMembers known;
    private final AfterCommit afterCommit;

    ReplaceSubject(
            Session entities,
            @All List<ComingBookings> coming,
            BecomeOne becomeOne,
            Outbox outbox,
            KnownMembers known,
            AfterCommit afterCommit) {
        this.entities = entities;
        this.coming = coming;
        this.becomeOne = becomeOne;
        this.outbox = outbox;
        this.known = known;
        this.afterCommit = afterCommit;
    }

    private record Row(int key, UUID personId, @Nullable String subject, int organisationKey) {}

    @Transactional
    void replace(Caller caller, UUID personId, String subject) {
        Row person = Problems.seen(
                lock("public_id = :value", personId).stream().findFirst(),
                found -> caller.administers(found.organisationKey),
                Wording.of(PeopleWords.class, PeopleWords::noPerson));
        if (subject.equals(person.subject)) {
            return;
        }
        lock("subject = :value", subject).forEach(other -> letGo(caller, other, person));
        run("delete from former_subject where subject = :subject", subject, person.key);
        if (person.subject != null) {
            run("insert into former_subject (subject, person_id) values (:subject, :key)", person.subject, person.key);
            run(
                    "update person set mentor_subject = :subject from person old where old.id = :key"
                            + " and person.mentor_subject = old.subject",
                    subject,
                    person.key);
        }
        run("update person set subject = :subject where id = :key", subject, person.key);
        outbox.write(new PersonEvent.PersonIdentified(personId, subject));
        known.forget();
        afterCommit.tell("person.subject-replaced", "id=" + personId);
    }

    /**
     * Made at a first sight under the new subject: their own history of bookings stays, their teams do not show them twice, and
     * whom they let book for them, or who lets them, is the person's, as is what they did else.
     */
    private void letGo(Caller caller, Row other, Row person) {
        if (!caller.administers(other.organisationKey)) {
            throw Problems.forbidden(Wording.of(PeopleWords.class, PeopleWords::subjectOfOthers));
        }
        if (coming.stream().anyMatch(some -> some.any(other.key))) {
            throw Problems.of(
                            409,
                            "person-has-bookings",
                            Wording.of(PeopleWords.class, PeopleWords::hasBookings),
                            Wording.of(PeopleWords.class, PeopleWords::cancelThem))
                    .with("personId", other.personId)
                    .build();
        }
        run("delete from team_member where person_id = :key", null, other.key);
        becomeOne.of(person.key, other.key, person.organisationKey);
        run("update person set subject = null where id = :key", null, other.key);
        outbox.write(new PersonEvent.PersonGone(other.personId));
    }

    private List<Row> lock(String which, Object value) {
        return entities.createNativeQuery(
                        "select id, public_id, subject, organisation_id from person where " + which + " for update",
                        Object[].class)
                .setParameter("value", value)
                .getResultStream()
                .map(r -> new Row((Integer) r[0], (UUID) r[1], (String) r[2], (Integer) r[3]))
                .toList();
    }

    private void run(String sql, @Nullable String subject, int key) {
        var statement = entities.createNativeMutationQuery(sql);
        if (sql.contains(":subject")) {
            statement.setParameter("subject", subject, String.class);
        }
        if (sql.contains(":key")) {
            statement.setParameter("key", key);
        }
        statement.executeUpdate();
    }
}
