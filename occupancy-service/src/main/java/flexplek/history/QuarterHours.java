package flexplek.history;

import flexplek.place.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The rows of history. */
@ApplicationScoped
class QuarterHours {

    /** Rows that say the same already are not written again. */
    private static final String PUT = """
            insert into quarter_hour as q
              (place_id, kind, starts, capacity, booked, checked_in, released, counted)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (place_id, kind, starts) do update set
              capacity = excluded.capacity, booked = excluded.booked, checked_in = excluded.checked_in,
              released = excluded.released, counted = excluded.counted
            where (q.capacity, q.booked, q.checked_in, q.released, q.counted) is distinct from
              (excluded.capacity, excluded.booked, excluded.checked_in, excluded.released, excluded.counted)""";

    private static final String REMOVE_OTHERS = """
            delete from quarter_hour q
            where q.place_id = any(?) and q.starts >= ? and q.starts < ?
              and not exists (select from unnest(?, ?, ?) n (place_id, kind, starts)
                where n.place_id = q.place_id and n.kind = q.kind and n.starts = q.starts)""";

    private final Session entities;

    QuarterHours(Session entities) {
        this.entities = entities;
    }

    /** Of these places, between two moments, there are these rows and no others. */
    void replace(Collection<UUID> placeIds, Instant from, Instant until, List<QuarterHour> rows) {
        entities.doWork(connection -> {
            try (PreparedStatement remove = connection.prepareStatement(REMOVE_OTHERS)) {
                remove.setArray(1, connection.createArrayOf("uuid", placeIds.toArray()));
                remove.setObject(2, from.atOffset(ZoneOffset.UTC));
                remove.setObject(3, until.atOffset(ZoneOffset.UTC));
                setKey(remove, 4, rows);
                remove.executeUpdate();
            }
            try (PreparedStatement put = connection.prepareStatement(PUT)) {
                setKey(put, 1, rows);
                Columns.set(put, 4, "int4", rows, QuarterHour::capacity);
                Columns.set(put, 5, "int4", rows, QuarterHour::booked);
                Columns.set(put, 6, "int4", rows, QuarterHour::checkedIn);
                Columns.set(put, 7, "int4", rows, QuarterHour::released);
                Columns.set(put, 8, "int4", rows, QuarterHour::counted);
                put.executeUpdate();
            }
        });
    }

    private static void setKey(PreparedStatement statement, int first, List<QuarterHour> rows) throws SQLException {
        Columns.set(statement, first, "uuid", rows, QuarterHour::placeId);
        Columns.set(statement, first + 1, "text", rows, row -> row.kind().name());
        Columns.set(statement, first + 2, "timestamptz", rows, QuarterHour::start);
    }

    /** Those of a place and kind between two moments, the earliest first. */
    List<QuarterHour> of(UUID placeId, SpaceKind kind, Instant from, Instant until) {
        return of(List.of(placeId), kind, from, until);
    }

    /** Those of several places and one kind between two moments, the earliest first. */
    List<QuarterHour> of(Collection<UUID> placeIds, SpaceKind kind, Instant from, Instant until) {
        return entities.createNativeQuery("""
                        select place_id, cast(extract(epoch from starts) as bigint), capacity, booked, checked_in, released,
                          counted
                        from quarter_hour
                        where place_id = any(:places) and kind = :kind and starts >= :from and starts < :until
                        order by starts""", Object[].class)
                .setParameter("places", placeIds.toArray(UUID[]::new))
                .setParameter("kind", kind.name())
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(row -> new QuarterHour(
                        (UUID) row[0],
                        kind,
                        Instant.ofEpochSecond((Long) row[1]),
                        (Integer) row[2],
                        (Integer) row[3],
                        (Integer) row[4],
                        (Integer) row[5],
                        (Integer) row[6]))
                .toList();
    }
}
