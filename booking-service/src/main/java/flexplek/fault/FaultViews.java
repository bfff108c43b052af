package flexplek.fault;

import flexplek.people.Caller;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.platform.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Shows faults, each with where it is and what was said of it: two statements, however many. */
@ApplicationScoped
class FaultViews {

    private static final String READ = """
        select f.id, f.kind, f.state, f.answer, f.reported_at, f.changed_at, f.version,
          s.public_id as space, s.code as space_code, s.name as space_name,
          s.in_service and not exists (select from closed_space c
            where c.space_id = s.id and c.during @> cast(:now as timestamptz)) as in_service,
          h.public_id as building, h.name as building_name, h.zone, l.public_id as floor, l.name as floor_name,
          (select cast(count(*) as int) from fault_report r where r.fault_id = f.id) as reported_by,
          exists (select from fault_photo p where p.fault_id = f.id and (:all or p.person_id = :me)) as photo
        from fault f join space s on s.id = f.space_id join building h on h.id = f.building_id
          join floor l on l.id = s.floor_id
        where {which}""";

    /** A name that is not to be read does not leave the database. */
    private static final String SAID = """
        select r.fault_id, r.description, r.person_id = :me as mine,
          case when r.name_shown then nullif(p.display_name, '') end as name
        from fault_report r join person p on p.id = r.person_id
        where r.fault_id = any(:faults) and (:all or r.person_id = :me)
        order by r.reported_at, r.person_id""";

    private final Session entities;
    private final Clock clock;

    FaultViews(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Those of a building (inside key), the newest first, for who looks after it. */
    Page<FaultView> of(int building, @Nullable FaultState state, Caller caller, Cursor after, int limit) {
        return page(
                read(caller, true, """
                    f.building_id = :building and (:state = '' or f.state = :state) and f.id < :after
                    order by f.id desc limit :most""")
                        .setParameter("building", building)
                        .setParameter("state", state == null ? "" : state.name()),
                caller,
                true,
                after,
                limit);
    }

    /** Those that the caller has reported, the newest first. */
    Page<FaultView> mine(Caller caller, Cursor after, int limit) {
        return page(read(caller, false, """
            f.id in (select fault_id from fault_report where person_id = :me) and f.id < :after
            order by f.id desc limit :most"""), caller, false, after, limit);
    }

    FaultView toReporter(Caller caller, UUID fault) {
        return one(caller, fault, false);
    }

    FaultView toStaff(Caller caller, UUID fault) {
        return one(caller, fault, true);
    }

    private FaultView one(Caller caller, UUID fault, boolean all) {
        return views(read(caller, all, "f.id = :id").setParameter("id", fault), caller, all)
                .getFirst();
    }

    private Page<FaultView> page(NativeQuery<Tuple> query, Caller caller, boolean all, Cursor after, int limit) {
        query.setParameter("after", after.id()).setParameter("most", limit + 1);
        return Page.of(views(query, caller, all), limit, view -> view, view -> Cursor.at(view.id()));
    }

    private NativeQuery<Tuple> read(Caller caller, boolean all, String which) {
        return entities.createNativeQuery(READ.replace("{which}", which), Tuple.class)
                .setParameter("me", caller.key())
                .setParameter("all", all)
                .setParameter("now", clock.instant());
    }

    private List<FaultView> views(NativeQuery<Tuple> query, Caller caller, boolean all) {
        List<Tuple> found = query.getResultList();
        Map<UUID, List<FaultView.FaultReport>> said =
                said(found.stream().map(row -> row.get("id", UUID.class)).toArray(UUID[]::new), caller, all);
        return found.stream()
                .map(row -> view(row, said.getOrDefault(row.get("id", UUID.class), List.of())))
                .toList();
    }

    private Map<UUID, List<FaultView.FaultReport>> said(UUID[] faults, Caller caller, boolean all) {
        return entities.createNativeQuery(SAID, Tuple.class)
                .setParameter("faults", faults)
                .setParameter("me", caller.key())
                .setParameter("all", all)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("fault_id", UUID.class),
                        Collectors.mapping(FaultViews::report, Collectors.toList())));
    }

    private static FaultView.FaultReport report(Tuple row) {
        return new FaultView.FaultReport(
                row.get("description", String.class), row.get("name", String.class), row.get("mine", Boolean.class));
    }

    private static FaultView view(Tuple row, List<FaultView.FaultReport> reports) {
        return new FaultView(
                row.get("id", UUID.class),
                FaultKind.valueOf(row.get("kind", String.class)),
                FaultState.valueOf(row.get("state", String.class)),
                row.get("answer", String.class),
                row.get("space", UUID.class),
                row.get("space_code", String.class),
                row.get("space_name", String.class),
                row.get("in_service", Boolean.class),
                row.get("building", UUID.class),
                row.get("building_name", String.class),
                row.get("floor", UUID.class),
                row.get("floor_name", String.class),
                row.get("zone", String.class),
                row.get("reported_by", Integer.class),
                reports,
                row.get("photo", Boolean.class),
                row.get("reported_at", Instant.class),
                row.get("changed_at", Instant.class),
                '"' + Preconditions.tag(row.get("version", Integer.class)).getValue() + '"');
    }
}
