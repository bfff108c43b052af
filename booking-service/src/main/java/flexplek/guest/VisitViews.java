package flexplek.guest;

import flexplek.people.Caller;
import flexplek.platform.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Shows visits, each with where and when the guest is expected: one statement, however many. */
@ApplicationScoped
class VisitViews {

    private static final String READ = """
        select v.id, v.guest_name, v.guest_from, nullif(p.display_name, '') as host_name, v.host_id = :me as mine,
          h.public_id as building, h.name as building_name, h.zone,
          coalesce(v.starts, b.starts) as starts, coalesce(v.ends, b.ends) as ends,
          case when v.host_id = :me then v.booking_id end as booking,
          case when b.live then s.name end as space_name, case when b.live then l.name end as floor_name,
          v.arrived_at, v.version
        from visit v join person p on p.id = v.host_id join building h on h.id = v.building_id
          left join booking b on b.id = v.booking_id left join space s on s.id = b.space_id
          left join floor l on l.id = s.floor_id
        where {which}
        order by starts, v.id""";

    /** How the day of a visit is to its building's today. */
    private static final String DAY = """
        cast(coalesce(v.starts, b.starts) at time zone h.zone as date) {is}
          cast(cast(:now as timestamptz) at time zone h.zone as date)""";

    private final Session entities;
    private final Clock clock;

    VisitViews(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Those of today in a building (inside key), for reception. */
    List<VisitView> today(Caller caller, int building) {
        return views(read(caller, "v.building_id = :building and " + DAY.replace("{is}", "="))
                .setParameter("building", building)
                .setParameter("now", clock.instant()));
    }

    /** Those of the caller, from today on. */
    List<VisitView> mine(Caller caller) {
        return views(
                read(caller, "v.host_id = :me and " + DAY.replace("{is}", ">=")).setParameter("now", clock.instant()));
    }

    VisitView one(Caller caller, UUID visit) {
        return views(read(caller, "v.id = :id").setParameter("id", visit)).getFirst();
    }

    private NativeQuery<Tuple> read(Caller caller, String which) {
        return entities.createNativeQuery(READ.replace("{which}", which), Tuple.class)
                .setParameter("me", caller.key());
    }

    private static List<VisitView> views(NativeQuery<Tuple> query) {
        return query.getResultStream().map(VisitViews::view).toList();
    }

    private static VisitView view(Tuple row) {
        return new VisitView(
                row.get("id", UUID.class),
                row.get("guest_name", String.class),
                row.get("guest_from", String.class),
                row.get("host_name", String.class),
                row.get("mine", Boolean.class),
                row.get("building", UUID.class),
                row.get("building_name", String.class),
                row.get("zone", String.class),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                row.get("booking", UUID.class),
                row.get("space_name", String.class),
                row.get("floor_name", String.class),
                row.get("arrived_at", Instant.class),
                '"' + Preconditions.tag(row.get("version", Integer.class)).getValue() + '"');
    }
}
