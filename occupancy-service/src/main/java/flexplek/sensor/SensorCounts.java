package flexplek.sensor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The history of readings. */
@ApplicationScoped
public class SensorCounts implements PanacheRepositoryBase<SensorCount, SensorCount.Key> {

    private static final String KEEP = """
            insert into sensor_count (sensor_id, place_id, counted_at, building_id, count) values (?, ?, ?, ?, ?)
            on conflict (sensor_id, place_id, counted_at) do update set count = excluded.count
            where sensor_count.count <> excluded.count""";

    private static final String LAST_OF_QUARTERS = """
            select distinct on (r.place_id, r.sensor_id, r.quarter)
              r.sensor_id, r.place_id, r.building_id, r.counted_at, r.count
            from (
              select c.*, date_bin('15 minutes', c.counted_at - interval '1 microsecond', timestamptz 'epoch') as quarter
              from sensor_count c where c.place_id = any(?) and c.counted_at >= ? and c.counted_at < ?) r
            order by r.place_id, r.sensor_id, r.quarter, r.counted_at desc""";

    private static final String LAST_AT = """
            select distinct on (place_id, sensor_id) sensor_id, place_id, building_id, counted_at, count
            from sensor_count where place_id = any(:places) and counted_at > :from and counted_at < :until
            order by place_id, sensor_id, counted_at desc""";

    private static final String LAST_COUNTED = """
            select a.position, case when a.sensor_id is null
              then (select c.counted_at from sensor_count c
                    where c.place_id = a.place_id order by c.counted_at desc limit 1)
              else (select c.counted_at from sensor_count c
                    where c.sensor_id = a.sensor_id and c.place_id = a.place_id order by c.counted_at desc limit 1)
              end
            from unnest(?, ?) with ordinality a (place_id, sensor_id, position)""";

    /** A sensor at a place, or any of the place where none is named. */
    public record SensorAt(UUID placeId, @Nullable String sensorId) {}

    private final Event<ReadingsKept> kept;

    SensorCounts(Event<ReadingsKept> kept) {
        this.kept = kept;
    }

    /** Keeps all of them in one transaction; those kept before stay as they are. Who looks back is told in the same one. */
    @Transactional
    void keep(Collection<SensorCounted> readings) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                for (SensorCounted reading : readings) {
                    bind(insert, reading);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
        kept.fire(new ReadingsKept(List.copyOf(readings)));
    }

    /**
     * What was counted at these places from a moment, included, to another, not included; the earliest first. Of the readings
     * that a sensor sent within a quarter of an hour, up to and with its end, the last one alone.
     */
    public List<SensorCounted> countedAt(Collection<UUID> placeIds, Instant from, Instant until) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement find = connection.prepareStatement(LAST_OF_QUARTERS)) {
                find.setArray(1, connection.createArrayOf("uuid", placeIds.toArray()));
                find.setObject(2, from.atOffset(ZoneOffset.UTC));
                find.setObject(3, until.atOffset(ZoneOffset.UTC));
                List<SensorCounted> readings = new ArrayList<>();
                try (ResultSet row = find.executeQuery()) {
                    while (row.next()) {
                        readings.add(new SensorCounted(
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getInt(5)));
                    }
                }
                readings.sort(Comparator.comparing(SensorCounted::countedAt));
                return readings;
            }
        });
    }

    /** The last that each sensor counted at these places between two moments. */
    public List<SensorCounted> lastAt(Collection<UUID> placeIds, Instant from, Instant until) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(LAST_AT, SensorCount.class)
                .setParameter("places", placeIds.toArray(UUID[]::new))
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(last -> new SensorCounted(
                        last.key().sensorId(),
                        last.key().placeId(),
                        last.buildingId(),
                        last.key().countedAt(),
                        last.count()))
                .toList();
    }

    /** When each last counted; of those that ever did. */
    public Map<SensorAt, Instant> lastCounted(List<SensorAt> sensors) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement find = connection.prepareStatement(LAST_COUNTED)) {
                find.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", sensors.stream().map(SensorAt::placeId).toArray()));
                find.setArray(
                        2,
                        connection.createArrayOf(
                                "text", sensors.stream().map(SensorAt::sensorId).toArray()));
                Map<SensorAt, Instant> last = new HashMap<>();
                try (ResultSet row = find.executeQuery()) {
                    while (row.next()) {
                        OffsetDateTime countedAt = row.getObject(2, OffsetDateTime.class);
                        if (countedAt != null) {
                            last.put(sensors.get(row.getInt(1) - 1), countedAt.toInstant());
                        }
                    }
                }
                return last;
            }
        });
    }

    /** Forgets readings from before this moment, at most so many at once; how many. */
    @Transactional
    int forgetBefore(Instant moment, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery("""
                        delete from sensor_count where ctid = any(array(
                          select ctid from sensor_count where counted_at < :moment limit :most for update skip locked))""")
                .setParameter("moment", moment)
                .setParameter("most", most)
                .executeUpdate();
    }

    private static void bind(PreparedStatement insert, SensorCounted reading) throws SQLException {
        insert.setString(1, reading.sensorId());
        insert.setObject(2, reading.placeId());
        insert.setObject(3, reading.countedAt().atOffset(ZoneOffset.UTC));
        insert.setObject(4, reading.buildingId());
        insert.setInt(5, reading.count());
    }
}
