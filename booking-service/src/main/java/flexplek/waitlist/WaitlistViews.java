package flexplek.waitlist;

import flexplek.people.Caller;
import flexplek.platform.Cursor;
import flexplek.platform.OneColumn;
import flexplek.platform.Page;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Shows entries to their person, each as it stands at this moment, whether the clock has come by or not. */
@ApplicationScoped
class WaitlistViews {

    private static final String STANDS = """
            case when status = 'OFFERED' and offered_until <= :now then 'EXPIRED'
              when status = 'WAITING' and starts <= :now then 'OVER' else status end""";

    /** Those count as before me that joined earlier and could take what I wait for. */
    private static final String READ = """
            with mine as (select *, {stands} as stands from waitlist_entry)
            select e.id, e.person_id, e.version + case when e.stands = e.status then 0 else 1 end as version,
              h.public_id as building, h.name as building_name, h.zone,
              f.public_id as floor, n.public_id as neighbourhood, s.public_id as space, s.name as space_name,
              e.kind, e.amenities, e.people, e.starts, e.ends, e.auto_accept, e.stands, e.offered_until, e.created_at,
              e.booking_id, t.public_id as offered, t.code as offered_code, t.name as offered_name,
              (select cast(count(*) as int) + 1 from waitlist_entry o left join space os on os.id = o.space_id
                where o.status = 'WAITING' and o.starts > :now and o.building_id = e.building_id and o.day = e.day
                  and o.nr < e.nr and o.kind = e.kind and o.starts < e.ends and o.ends > e.starts
                  and coalesce(o.space_id = e.space_id, true)
                  and coalesce(coalesce(o.floor_id, os.floor_id) = coalesce(e.floor_id, s.floor_id), true)
                  and coalesce(coalesce(o.neighbourhood_id, os.neighbourhood_id)
                    = coalesce(e.neighbourhood_id, s.neighbourhood_id), true)) as place
            from mine e join building h on h.id = e.building_id left join floor f on f.id = e.floor_id
            left join neighbourhood n on n.id = e.neighbourhood_id left join space s on s.id = e.space_id
            left join booking b on b.id = e.booking_id and e.stands = 'OFFERED' left join space t on t.id = b.space_id
            where {which}""".replace("{stands}", STANDS);

    private final Session entities;
    private final Clock clock;

    WaitlistViews(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Page<WaitlistEntryView> mine(Caller caller, boolean ended, Cursor after, int limit) {
        List<WaitlistEntryView> found = read("""
                        e.person_id = :me and (:ended or e.stands in ('WAITING', 'OFFERED'))
                          and (e.created_at, e.id) < (:time, :id)
                        order by e.created_at desc, e.id desc limit :most""")
                .setParameter("me", caller.key())
                .setParameter("ended", ended)
                .setParameter("time", after.time())
                .setParameter("id", after.id())
                .setParameter("most", limit + 1)
                .getResultStream()
                .map(WaitlistViews::view)
                .toList();
        List<WaitlistEntryView> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? new Cursor(page.getLast().createdAt(), page.getLast().id()).written()
                : null;
        return new Page<>(page, next);
    }

    /** 200 with an entry of the caller and its ETag. */
    Response answer(Caller caller, UUID id) {
        Tuple row = Problems.seen(
                read("e.id = :id").setParameter("id", id).getResultStream().findFirst(),
                entry -> entry.get("person_id", Integer.class) == caller.key(),
                Wording.of(WaitlistWords.class, WaitlistWords::noEntry));
        return Response.ok(view(row))
                .tag(Preconditions.tag(row.get("version", Integer.class)))
                .build();
    }

    WaitlistEntryView one(UUID id) {
        return view(read("e.id = :id").setParameter("id", id).getSingleResult());
    }

    /** The booking that somebody's offer would be, while it stands; of no entry there is none to be told. */
    Optional<UUID> offered(UUID id) {
        List<UUID> booking = OneColumn.of(
                        entities,
                        "select case when {stands} = 'OFFERED' then booking_id end from waitlist_entry where id = :id"
                                .replace("{stands}", STANDS),
                        UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .getResultList();
        if (booking.isEmpty()) {
            throw Problems.notFound(Wording.of(WaitlistWords.class, WaitlistWords::noEntry));
        }
        return Optional.ofNullable(booking.getFirst());
    }

    private NativeQuery<Tuple> read(String which) {
        return entities.createNativeQuery(READ.replace("{which}", which), Tuple.class)
                .setParameter("now", clock.instant());
    }

    private static WaitlistEntryView view(Tuple row) {
        WaitlistStatus status = WaitlistStatus.valueOf(row.get("stands", String.class));
        return new WaitlistEntryView(
                row.get("id", UUID.class),
                row.get("building", UUID.class),
                row.get("building_name", String.class),
                row.get("floor", UUID.class),
                row.get("neighbourhood", UUID.class),
                row.get("space", UUID.class),
                row.get("space_name", String.class),
                SpaceKind.valueOf(row.get("kind", String.class)),
                List.of(row.get("amenities", String[].class)),
                row.get("people", Integer.class),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                row.get("zone", String.class),
                row.get("auto_accept", Boolean.class),
                status,
                status == WaitlistStatus.WAITING ? row.get("place", Integer.class) : null,
                status == WaitlistStatus.OFFERED ? offer(row) : null,
                status == WaitlistStatus.ACCEPTED ? row.get("booking_id", UUID.class) : null,
                row.get("created_at", Instant.class));
    }

    private static WaitlistEntryView.Offer offer(Tuple row) {
        return new WaitlistEntryView.Offer(
                row.get("booking_id", UUID.class),
                new WaitlistEntryView.OfferedSpace(
                        row.get("offered", UUID.class),
                        row.get("offered_code", String.class),
                        row.get("offered_name", String.class)),
                row.get("offered_until", Instant.class));
    }
}
