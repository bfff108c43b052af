package flexplek.closure;

import flexplek.platform.Cursor;
import flexplek.platform.OneColumn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The closures, and the spaces of each by inside keys. */
@ApplicationScoped
class Closures implements PanacheRepositoryBase<Closure, UUID> {

    /** So long whoever looks at the day before sees what was closed. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final Session entities;

    Closures(Session entities) {
        this.entities = entities;
    }

    /** Coming and running ones of a building (inside key), by their start. */
    List<Closure> page(int building, Instant now, Cursor after, int most) {
        return find(
                        "building = :building and (ends is null or ends > :now)"
                                + " and (starts > :time or starts = :time and id > :id) order by starts, id",
                        Map.of("building", building, "now", now, "time", after.time(), "id", after.id()))
                .page(0, most)
                .list();
    }

    Optional<Closure> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Of a closure, if there is one: the inside key of its building, which never changes. */
    Optional<Integer> buildingOf(UUID closure) {
        return OneColumn.of(entities, "select building_id from closure where id = :id", Integer.class)
                .setParameter("id", closure)
                .getResultStream()
                .findFirst();
    }

    /** Inside keys, in order. */
    List<Integer> spaces(UUID closure) {
        return OneColumn.of(
                        entities,
                        "select space_id from closed_space where closure_id = :closure order by space_id",
                        Integer.class)
                .setParameter("closure", closure)
                .getResultList();
    }

    void put(Closure closure, Collection<Integer> spaces) {
        persistAndFlush(closure);
        entities.createNativeMutationQuery("""
                        insert into closed_space (closure_id, space_id, building_id, during)
                        select :closure, space, :building, tstzrange(:start, cast(:end as timestamptz), '[)')
                        from unnest(cast(:spaces as int[])) space""")
                .setParameter("closure", closure.id())
                .setParameter("building", closure.building())
                .setParameter("start", closure.start())
                .setParameter("end", closure.end(), Instant.class)
                .setParameter("spaces", spaces.toArray(Integer[]::new))
                .executeUpdate();
    }

    /** After it has become another. */
    void store(Closure closure) {
        flush();
        entities.createNativeMutationQuery("""
                        update closed_space set during = tstzrange(:start, cast(:end as timestamptz), '[)')
                        where closure_id = :closure""")
                .setParameter("closure", closure.id())
                .setParameter("start", closure.start())
                .setParameter("end", closure.end(), Instant.class)
                .executeUpdate();
    }

    /** Takes a space (inside key) out of the running ones; those that have no other space are no more. */
    void takeOut(int space, Instant now, boolean onlyWithoutEnd) {
        List<UUID> left = entities.createNativeQuery("""
                        delete from closed_space c using closure k
                        where k.id = c.closure_id and c.space_id = :space and c.during @> cast(:now as timestamptz)
                          and (not :onlyWithoutEnd or k.ends is null)
                        returning k.id""", Object[].class)
                .setParameter("space", space)
                .setParameter("now", now)
                .setParameter("onlyWithoutEnd", onlyWithoutEnd)
                .setTupleTransformer((row, names) -> (UUID) row[0])
                .getResultList();
        if (!left.isEmpty()) {
            UUID[] ids = left.toArray(UUID[]::new);
            entities.createNativeMutationQuery("""
                            delete from closure k where k.id = any(:ids)
                              and not exists (select from closed_space c where c.closure_id = k.id)""").setParameter("ids", ids).executeUpdate();
            entities.createNativeMutationQuery("update closure set version = version + 1 where id = any(:ids)")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** Of a building (inside key), those that ended days ago. */
    void forgetOld(int building, Instant now) {
        entities.createNativeMutationQuery("delete from closure where building_id = :building and ends < :before")
                .setParameter("building", building)
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
    }
}
