package flexplek.addressbook;

import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Which subject of the identity provider is which person. Of whom nothing was told, the id is the subject: so it was for
 * everybody before persons had ids of their own.
 */
@ApplicationScoped
public class Subjects {

    private final Session database;

    Subjects(Session database) {
        this.database = database;
    }

    /** The person who signs in by this subject; nobody, when that is not known yet or over. */
    @Transactional
    public Optional<UUID> personOf(String subject) {
        List<UUID> told = OneColumn.of(database, "select id from person where subject = :subject", UUID.class)
                .setParameter("subject", subject)
                .getResultList();
        return told.isEmpty() ? sameId(subject) : Optional.of(told.getFirst());
    }

    private Optional<UUID> sameId(String subject) {
        try {
            UUID id = UUID.fromString(subject);
            return id.toString().equals(subject) && !isTold(id) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isTold(UUID person) {
        return !OneColumn.of(database, "select 1 from person where id = :person", Integer.class)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    /** The subject by which a person signs in; none when that is over. */
    @Transactional
    public Optional<String> of(UUID person) {
        List<Object[]> told = database.createNativeQuery(
                        "select id, subject from person where id = :person", Object[].class)
                .setParameter("person", person)
                .getResultList();
        return told.isEmpty() ? Optional.of(person.toString()) : Optional.ofNullable((String) told.getFirst()[1]);
    }

    /** The same of many people at once; whoever signs in no more is not among them. */
    @Transactional
    public Map<UUID, String> of(Set<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> subjects = new HashMap<>();
        people.forEach(person -> subjects.put(person, person.toString()));
        List<Object[]> told = database.createNativeQuery(
                        "select id, subject from person where id = any(:people)", Object[].class)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList();
        for (Object[] one : told) {
            if (one[1] == null) {
                subjects.remove((UUID) one[0]);
            } else {
                subjects.put((UUID) one[0], (String) one[1]);
            }
        }
        return subjects;
    }

    /**
     * From that moment on a person signs in by this subject, and nobody else does; without one, no more. Older news changes nothing;
     * whether this is the newest.
     */
    @Transactional
    public boolean tell(UUID person, @Nullable String subject, Instant at) {
        database.createNativeMutationQuery("lock table person in share row exclusive mode")
                .executeUpdate();
        database.createNativeMutationQuery(
                        "update person set subject = null where subject = :subject and id <> :person and told_at <= :at")
                .setParameter("subject", subject, String.class)
                .setParameter("person", person)
                .setParameter("at", at)
                .executeUpdate();
        return database.createNativeMutationQuery("""
                        insert into person as p (id, subject, told_at)
                        select :person, case when not exists (select from person where subject = :subject and id <> :person)
                          then cast(:subject as text) end, :at
                        on conflict (id) do update set subject = excluded.subject, told_at = excluded.told_at
                        where p.told_at <= excluded.told_at""")
                        .setParameter("person", person)
                        .setParameter("subject", subject, String.class)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /** Forgets who signs in no more, since before this moment. */
    public void forgetGone(Instant moment) {
        database.createNativeMutationQuery("delete from person where subject is null and told_at < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
