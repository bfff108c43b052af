package flexplek.waitlist;

import flexplek.people.Caller;
import flexplek.platform.OneColumn;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All entries of the waitlist. */
@ApplicationScoped
class WaitlistEntries implements PanacheRepositoryBase<WaitlistEntry, UUID> {

    /** Advisory locks of two numbers: this, and the person who joins. */
    private static final int JOINING = 6;

    private final Session entities;

    WaitlistEntries(Session entities) {
        this.entities = entities;
    }

    /** Locked until the transaction ends; to others than its person it is not there. */
    WaitlistEntry lockMine(Caller caller, UUID id) {
        return Problems.seen(
                lock(id),
                entry -> entry.person() == caller.key(),
                Wording.of(WaitlistWords.class, WaitlistWords::noEntry));
    }

    Optional<WaitlistEntry> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whoever joins (inside key) does so once at a time, until the transaction ends. */
    void lockJoining(int person) {
        OneColumn.of(entities, "select 1 from (select pg_advisory_xact_lock(:joining, :person)) l", Integer.class)
                .setParameter("joining", JOINING)
                .setParameter("person", person)
                .getSingleResult();
    }

    /** Those of a person that may still come to something. */
    long countOpen(int person, Instant now) {
        return count("person = ?1 and (status = OFFERED or status = WAITING and starts > ?2)", person, now);
    }

    /** Those by which a person waits for a kind in a time that the slot touches, the first of them first. */
    List<UUID> open(int person, SpaceKind kind, TimeSlot slot) {
        return OneColumn.of(entities, """
                        select id from waitlist_entry where person_id = :person and kind = :kind
                          and status in ('WAITING', 'OFFERED') and starts < :end and ends > :start order by starts, nr""", UUID.class)
                .setParameter("person", person)
                .setParameter("kind", kind.name())
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .getResultList();
    }

    /** Offers that were not accepted in time, the oldest first. */
    List<UUID> due(Instant now, int most) {
        return OneColumn.of(entities, """
                        select id from waitlist_entry where status = 'OFFERED' and offered_until <= :now
                        order by offered_until limit :most""", UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** Ends those whose slot has begun before their turn came. */
    void endBegun(Instant now) {
        entities.createNativeMutationQuery("""
                        update waitlist_entry set status = 'OVER', version = version + 1 where id in (
                          select id from waitlist_entry where status = 'WAITING' and starts <= :now
                          for update skip locked)""").setParameter("now", now).executeUpdate();
    }

    /** Those of one person (inside key) alone. */
    void endBegun(int person, Instant now) {
        entities.createNativeMutationQuery("""
                        update waitlist_entry set status = 'OVER', version = version + 1
                        where person_id = :person and status = 'WAITING' and starts <= :now""")
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
    }
}
