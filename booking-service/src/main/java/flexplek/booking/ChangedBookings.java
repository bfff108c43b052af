package flexplek.booking;

import flexplek.claim.ReleaseReason;
import flexplek.platform.Cursor;
import flexplek.platform.OneColumn;
import flexplek.space.SpaceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Bookings in the order in which they were last written, as far as nothing earlier can turn up any more. Transactions end in
 * another order than they write in, so it reads up to a moment that all of those have passed which are under way.
 */
@ApplicationScoped
class ChangedBookings {

    /** {@code until}: whatever was written before it is to be seen, and whatever will be seen later was written from then on. */
    record Changed(List<BookingOfBuilding> bookings, Instant until) {}

    /** What it looks at is no more than what it gives: the page is found before anything is joined to it. */
    static final String READ = """
            select b.id, s.public_id as space, f.public_id as floor, n.public_id as neighbourhood, b.kind,
              b.starts, b.ends, b.status, b.release_reason, b.changed_at
            from (select * from booking
              where building_id = :building and status <> 'OFFERED'
                and changed_at < :until and (changed_at, id) > (:time, :id)
              order by changed_at, id limit :most) b
            join space s on s.id = b.space_id join floor f on f.id = s.floor_id
            join neighbourhood n on n.id = s.neighbourhood_id
            order by b.changed_at, b.id""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session entities;

    ChangedBookings(Session entities) {
        this.entities = entities;
    }

    /** In a building (inside key), written since then and after the cursor, at most so many; no transaction may be under way. */
    Changed since(int building, Instant since, Cursor after, int most) {
        // A mark counts once its own transaction has ended.
        QuarkusTransaction.requiringNew()
                .run(() -> OneColumn.of(
                                entities, "select cast(1 as int) from (select mark_change() offset 0) m", Integer.class)
                        .getSingleResult());
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant until = until(since);
            return new Changed(read(building, until, later(after, since), most), until);
        });
    }

    /** In whole milliseconds, as a client may keep it; as early as {@code since} while somebody has been at work since before it. */
    private Instant until(Instant since) {
        Instant until = OneColumn.of(entities, """
                        select date_trunc('milliseconds', max(at)) from change_mark
                        where xid < pg_snapshot_xmin(pg_current_snapshot())""", Instant.class).getSingleResultOrNull();
        return until == null ? since : until;
    }

    /** One beginning alone, so that the index is entered there and not before. */
    private static Cursor later(Cursor after, Instant since) {
        return after.time().isBefore(since) ? new Cursor(since, BEFORE_ALL) : after;
    }

    private List<BookingOfBuilding> read(int building, Instant until, Cursor after, int most) {
        return entities.createNativeQuery(READ, Tuple.class)
                .setParameter("building", building)
                .setParameter("until", until)
                .setParameter("time", after.time())
                .setParameter("id", after.id())
                .setParameter("most", most)
                .getResultStream()
                .map(ChangedBookings::booking)
                .toList();
    }

    private static BookingOfBuilding booking(Tuple row) {
        @Nullable String reason = row.get("release_reason", String.class);
        return new BookingOfBuilding(
                row.get("id", UUID.class),
                row.get("space", UUID.class),
                row.get("floor", UUID.class),
                row.get("neighbourhood", UUID.class),
                SpaceKind.valueOf(row.get("kind", String.class)),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                BookingStatus.valueOf(row.get("status", String.class)),
                reason == null ? null : ReleaseReason.valueOf(reason),
                row.get("changed_at", Instant.class));
    }
}
