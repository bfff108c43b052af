package flexplek.claim;

import flexplek.outbox.Outbox;
import flexplek.platform.OneColumn;
import flexplek.rule.Counter;
import flexplek.rule.Counters;
import flexplek.rule.RuleVersions;
import flexplek.space.SpaceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Frees the spaces of those who did not check in before their grace ended: by the clock, and by whoever meets such a booking
 * before the clock does, so that it never matters which came first. Whose grace has ended is decided up to {@link #decided}.
 */
@ApplicationScoped
public class ReleaseOverdue {

    /** When the grace of a booking ends that waits for a check-in: this, since PostgreSQL knows how many of it are over. */
    private static final String AWAITED = "case when status = 'BOOKED' then release_at end";

    private static final String OVERDUE = "status = 'BOOKED' and " + AWAITED + " <= :decided";
    /** Whoever could not use the space {@code s} of the building {@code h} from the start until the grace ended failed nobody. */
    private static final String REASON = """
            case when not s.in_service
                or exists (select from closed_space c where c.space_id = b.space_id
                  and c.during && tstzrange(b.starts, greatest(b.starts, b.release_at), '[]'))
                or to_char(b.day, 'FMDAY') <> all(string_to_array(h.open_days, ','))
                or b.release_at at time zone h.zone <= b.day + h.opens or b.starts at time zone h.zone >= b.day + h.closes
              then 'NOT_USABLE' else 'NO_SHOW' end""";

    /** {@code {held}}: what somebody else works on is passed by, or else looked at again when that is done. */
    private static final String RELEASE = """
            with due as (select id from booking where id = any(:ids) and status = 'BOOKED' and release_at <= :decided
              order by id for update {held})
            update booking b set status = 'RELEASED', release_reason = {reason}, ended_at = :now, version = b.version + 1
            from due, space s join building h on h.id = s.building_id where b.id = due.id and s.id = b.space_id
            returning b.id, b.space_id, b.person_id, b.building_id, b.day, b.kind, b.starts, b.ends, b.version,
              b.release_reason""".replace("{reason}", REASON);

    private final Session entities;
    private final RuleVersions versions;
    private final Counters counters;
    private final NoShows noShows;
    private final Outbox outbox;
    private final CheckInReach reach;

    ReleaseOverdue(
            Session entities,
            RuleVersions versions,
            Counters counters,
            NoShows noShows,
            Outbox outbox,
            CheckInReach reach) {
        this.entities = entities;
        this.versions = versions;
        this.counters = counters;
        this.noShows = noShows;
        this.outbox = outbox;
        this.reach = reach;
    }

    /**
     * SQL that says whether a booking is overdue for which {@code where} holds (of {@code building_id} and {@code floor_id}),
     * as of the parameter {@code :decided}. Few ever are, but a plan made without knowing when it is asked expects many,
     * and would look for one among all bookings: so they are read in the order of their index.
     */
    public static String existsWhere(String where) {
        return "exists (select from (select building_id, floor_id from booking where " + OVERDUE + " order by "
                + AWAITED + " offset 0) overdue where " + where + ")";
    }

    static String idsWhere(String where) {
        return "select id, building_id from booking where " + where + " and " + OVERDUE;
    }

    /** Up to when it is decided whose grace has ended; the same for all who ask whether a booking stands in the way. */
    public Instant decided(Instant now) {
        return reach.decidedUntil(now);
    }

    /** At most so many; those that another replica works on are passed by. How many. */
    public int some(Instant now, int most) {
        return act(
                now,
                "select id, building_id from booking where " + OVERDUE + " order by " + AWAITED + " limit " + most,
                Map.of(),
                "skip locked");
    }

    /** These, as far as they are overdue. */
    public int of(Collection<UUID> ids, Instant now) {
        return act(now, idsWhere("id = any(:ids)"), Map.of("ids", ids.toArray(UUID[]::new)), "");
    }

    /** In a building (inside key). */
    public int inBuilding(int building, Instant now) {
        return act(now, idsWhere("building_id = :place"), Map.of("place", building), "");
    }

    /** In buildings (inside keys), in one act. */
    public int inBuildings(Collection<Integer> buildings, Instant now) {
        return act(
                now, idsWhere("building_id = any(:places)"), Map.of("places", buildings.toArray(Integer[]::new)), "");
    }

    /** On a floor (inside key). */
    public int onFloor(int floor, Instant now) {
        return act(now, idsWhere("floor_id = :place"), Map.of("place", floor), "");
    }

    private int act(Instant now, String which, Map<String, Object> where, String held) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var query = entities.createNativeQuery(which, Object[].class).setParameter("decided", decided(now));
            where.forEach(query::setParameter);
            List<Object[]> due = query.getResultList();
            if (due.isEmpty()) {
                return 0;
            }
            UUID[] ids = due.stream().map(r -> (UUID) r[0]).toArray(UUID[]::new);
            // Before the bookings, as everybody does who gives one back.
            versions.share(due.stream().map(r -> (Integer) r[1]).collect(Collectors.toSet()), organisations(ids));
            return release(ids, now, held);
        });
    }

    private List<Integer> organisations(UUID[] bookings) {
        return OneColumn.of(entities, """
                        select distinct p.organisation_id from booking b join person p on p.id = b.person_id
                        where b.id = any(:ids)""", Integer.class)
                .setParameter("ids", bookings)
                .getResultList();
    }

    private int release(UUID[] ids, Instant now, String held) {
        List<Tuple> released = entities.createNativeQuery(RELEASE.replace("{held}", held), Tuple.class)
                .setParameter("ids", ids)
                .setParameter("decided", decided(now))
                .setParameter("now", now)
                .getResultList();
        outbox.write(noShows.of(released, now));
        Map<Counter, Integer> counted = new TreeMap<>(Counter.ORDER);
        released.stream()
                .filter(row -> SpaceKind.DESK.name().equals(row.get("kind", String.class)))
                .flatMap(ReleaseOverdue::countersOf)
                .forEach(counter -> counted.merge(counter, 1, Integer::sum));
        counted.forEach(counters::giveBack);
        return released.size();
    }

    /** The day has room again; the week of the person only where the house kept them from coming. */
    private static Stream<Counter> countersOf(Tuple row) {
        boolean couldCome = row.get("release_reason", String.class).equals(ReleaseReason.NO_SHOW.name());
        return Counter.ofDesk(
                        row.get("person_id", Integer.class),
                        row.get("building_id", Integer.class),
                        row.get("day", LocalDate.class))
                .stream()
                .filter(counter -> !couldCome || counter.scope() == Counter.Scope.BUILDING_DAY);
    }
}
