package flexplek.fault;

import flexplek.platform.OneColumn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The faults, and who reported them. */
@ApplicationScoped
class Faults implements PanacheRepositoryBase<Fault, UUID> {

    private final Session entities;

    Faults(Session entities) {
        this.entities = entities;
    }

    /** Locked until the transaction ends. */
    Optional<Fault> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of one person, and of one space (inside keys), what is reported is reported one after the other. */
    void lockReporting(int person, int space) {
        OneColumn.of(entities, "select id from person where id = :person for no key update", Integer.class)
                .setParameter("person", person)
                .getSingleResult();
        OneColumn.of(entities, "select id from space where id = :space for no key update", Integer.class)
                .setParameter("space", space)
                .getSingleResult();
    }

    /** The open one of a space that is the same as one of this kind, locked; of what is OTHER, nobody knows whether it is. */
    Optional<Fault> open(int space, FaultKind kind) {
        return kind == FaultKind.OTHER
                ? Optional.empty()
                : find("space = ?1 and kind = ?2 and state in (REPORTED, TAKEN_UP)", space, kind)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
    }

    boolean isReportedBy(int person, UUID fault) {
        return !OneColumn.of(
                        entities,
                        "select 1 from fault_report where fault_id = :fault and person_id = :person",
                        Integer.class)
                .setParameter("fault", fault)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    /** How many open ones a person (inside key) has reported. */
    long countOpen(int person) {
        return OneColumn.of(entities, """
                        select count(*) from fault_report r join fault f on f.id = r.fault_id
                        where r.person_id = :person and f.state in ('REPORTED', 'TAKEN_UP')""", Long.class)
                .setParameter("person", person)
                .getSingleResult();
    }

    void addReport(UUID fault, int person, FaultRequest said, Instant now) {
        entities.createNativeMutationQuery("""
            insert into fault_report (fault_id, person_id, description, name_shown, reported_at)
            values (:fault, :person, :description, :nameShown, :now)""")
                .setParameter("fault", fault)
                .setParameter("person", person)
                .setParameter("description", said.text(), String.class)
                .setParameter("nameShown", said.showsName())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The ids of those who reported it, the first of them first. */
    List<UUID> reporters(UUID fault) {
        return OneColumn.of(entities, """
                        select p.public_id from fault_report r join person p on p.id = r.person_id
                        where r.fault_id = :fault order by r.reported_at, p.id""", UUID.class)
                .setParameter("fault", fault)
                .getResultList();
    }
}
