package flexplek.alert;

import flexplek.platform.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

@ApplicationScoped
class Alerts implements PanacheRepositoryBase<Alert, UUID> {

    /**
     * Nothing where the rule is another by now, has an open alert, or was looked at later: by another replica, to which this
     * one is behind.
     */
    private static final String RAISE = """
            insert into alert (id, rule_id, building_id, place_id, place, name, measure, above, down_to, sensor_id,
              measured, people, capacity, sensors, raised_at, state_at)
            select :id, r.id, r.building_id, r.place_id, :place, :name, r.measure, r.above, r.down_to, r.sensor_id,
              :measured, :people, :capacity, :sensors, :now, :at
            from alert_rule r
            where r.id = :rule and r.version = :version
              and not exists (select from alert a where a.rule_id = r.id and a.state_at > :at)
            for share of r
            on conflict (rule_id) where ended_at is null do nothing""";

    List<Alert> openIn(Collection<UUID> buildingIds) {
        return list("endedAt is null and buildingId in ?1 order by id desc", buildingIds);
    }

    /** Those that ended, the last one raised first; with {@code before}, those that were raised before it. */
    List<Alert> endedIn(UUID buildingId, UUID before, int most) {
        return find("endedAt is not null and buildingId = ?1 and id < ?2 order by id desc", buildingId, before)
                .page(Page.ofSize(most))
                .list();
    }

    Optional<Alert> findOpenToChange(UUID ruleId) {
        return find("ruleId = ?1 and endedAt is null", ruleId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Alert> findToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** However many do it at once, one of them does. */
    Optional<Alert> raise(AlertRule rule, Measured measured, Instant now) {
        UUID id = Ids.next();
        int raised = getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery(RAISE)
                .setParameter("id", id)
                .setParameter("rule", rule.id())
                .setParameter("version", rule.version())
                .setParameter("place", measured.place().kind().name())
                .setParameter("name", measured.place().name())
                .setParameter("measured", measured.value())
                .setParameter("people", measured.people(), StandardBasicTypes.INTEGER)
                .setParameter("capacity", measured.capacity(), StandardBasicTypes.INTEGER)
                .setParameter("sensors", measured.restsOn())
                .setParameter("now", now)
                .setParameter("at", measured.at())
                .executeUpdate();
        return raised == 0 ? Optional.empty() : findByIdOptional(id);
    }

    /** Forgets alerts that ended before one moment, and who acknowledged those that ended before another. */
    int forget(Instant endedBefore, Instant acknowledgedBefore) {
        update("acknowledgedBy = null where acknowledgedBy is not null and endedAt < ?1", acknowledgedBefore);
        return Math.toIntExact(delete("endedAt < ?1", endedBefore));
    }
}
