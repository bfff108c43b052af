package flexplek.alert;

import flexplek.platform.OneColumn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class AlertRules implements PanacheRepositoryBase<AlertRule, UUID> {

    /** First half of the advisory lock's key; the second half is the building. */
    private static final int LOCK = 0x0a1e;

    /** The oldest first. */
    List<AlertRule> of(UUID buildingId) {
        return list("buildingId = ?1 order by id", buildingId);
    }

    List<AlertRule> ofAll(Collection<UUID> buildingIds) {
        return list("buildingId in ?1", buildingIds);
    }

    Set<UUID> buildings() {
        return new HashSet<>(getEntityManager()
                .createQuery("select distinct r.buildingId from AlertRule r", UUID.class)
                .getResultList());
    }

    /** The rule, which nobody else changes and of which nobody raises an alert until the transaction ends. */
    Optional<AlertRule> findToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whoever sets rules of the building waits for each other until the transaction ends. */
    void takeTurn(UUID buildingId) {
        OneColumn.of(
                        getEntityManager().unwrap(Session.class),
                        "select 1 from (select pg_advisory_xact_lock(:lock, hashtext(:building))) l",
                        Integer.class)
                .setParameter("lock", LOCK)
                .setParameter("building", buildingId.toString())
                .getSingleResult();
    }
}
