package flexplek.people;

import flexplek.platform.OneColumn;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Whom people let book for them: somebody of the own organisation whom they can name already. */
@ApplicationScoped
class Delegates {

    static final int MOST = 10;

    /** {@code mine}: my delegate; else somebody who lets me book for them. */
    record Row(UUID personId, String displayName, Instant since, boolean mine) {}

    private static final String READ = """
            select p.public_id as id, p.display_name, d.since, d.person_id = :me as mine
            from delegate d join person p on p.id in (d.person_id, d.delegate_id) and p.id <> :me
            where d.person_id = :me or d.delegate_id = :me
            order by p.display_name, p.id""";

    /** Whom the caller sees, or has let already. Nobody who is being forgotten, which is waited for. */
    private static final String NAMED = """
            select p.id from person p
            where p.public_id = :id and p.id <> :me and p.subject is not null and (
              exists (select from delegate d where d.person_id = :me and d.delegate_id = p.id)
              or p.organisation_id = :organisation and (p.visibility in ('EVERYONE', 'ORGANISATION')
                or exists (select from team_member m where m.person_id = p.id and m.team_id = any(:teams))))
            for key share of p""";

    private final Session entities;
    private final Clock clock;

    Delegates(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Both ways, in order of their names. */
    List<Row> of(Caller caller) {
        return entities.createNativeQuery(READ, Tuple.class)
                .setParameter("me", caller.key())
                .getResultStream()
                .map(row -> new Row(
                        row.get("id", UUID.class),
                        row.get("display_name", String.class),
                        row.get("since", Instant.class),
                        row.get("mine", Boolean.class)))
                .toList();
    }

    /** Inside keys. */
    boolean lets(int person, int delegate) {
        return !OneColumn.of(
                        entities,
                        "select 1 from delegate where person_id = :person and delegate_id = :delegate",
                        Integer.class)
                .setParameter("person", person)
                .setParameter("delegate", delegate)
                .getResultList()
                .isEmpty();
    }

    /** Whether that is new; letting somebody again changes nothing. Who is not there is answered as who is not to be seen. */
    boolean let(Caller caller, UUID id) {
        // Whoever lets two at the same time lets them one after the other.
        OneColumn.of(entities, "select id from person where id = :me for no key update", Integer.class)
                .setParameter("me", caller.key())
                .getSingleResult();
        int delegate = OneColumn.of(entities, NAMED, Integer.class)
                .setParameter("id", id)
                .setParameter("me", caller.key())
                .setParameter("organisation", caller.organisationKey())
                .setParameter("teams", caller.teamKeys().toArray(Integer[]::new))
                .getResultStream()
                .findFirst()
                .orElseThrow(() ->
                        Problems.badField("personId", Wording.of(PeopleWords.class, PeopleWords::whomYouCanName)));
        int added = entities.createNativeMutationQuery("""
                        insert into delegate (person_id, delegate_id, since)
                        select :me, :delegate, :now where (select count(*) from delegate where person_id = :me) < :most
                        on conflict do nothing""")
                .setParameter("me", caller.key())
                .setParameter("delegate", delegate)
                .setParameter("now", clock.instant())
                .setParameter("most", MOST)
                .executeUpdate();
        if (added == 0 && !lets(caller.key(), delegate)) {
            throw Problems.of(
                            422,
                            "too-many-delegates",
                            Wording.of(PeopleWords.class, words -> words.tooManyDelegates(MOST)),
                            Wording.of(PeopleWords.class, PeopleWords::endOne))
                    .build();
        }
        return added > 0;
    }

    /** Whether it was one, also of whom the caller cannot see any more; who was none stays none. */
    boolean end(Caller caller, UUID id) {
        return entities.createNativeMutationQuery("""
                        delete from delegate where person_id = :me
                          and delegate_id = (select id from person where public_id = :id)""")
                        .setParameter("me", caller.key())
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** One account becomes part of another (inside keys): what was let by either, or to either, in this organisation is let on. */
    void moveTo(int person, int other, int organisation) {
        entities.createNativeMutationQuery("""
                        with gone as (delete from delegate where :other in (person_id, delegate_id)
                          returning person_id, delegate_id, since)
                        insert into delegate (person_id, delegate_id, since)
                        select case g.person_id when :other then :person else g.person_id end,
                          case g.delegate_id when :other then :person else g.delegate_id end, g.since
                        from gone g join person p on p.id in (g.person_id, g.delegate_id) and p.id <> :other
                        where p.id <> :person and p.organisation_id = :organisation
                        on conflict do nothing""")
                .setParameter("person", person)
                .setParameter("other", other)
                .setParameter("organisation", organisation)
                .executeUpdate();
    }

    /** In another organisation nobody books for those of before. */
    void move(@Observes PersonMoved moved) {
        entities.createNativeMutationQuery("delete from delegate where :person in (person_id, delegate_id)")
                .setParameter("person", moved.person())
                .executeUpdate();
    }
}
