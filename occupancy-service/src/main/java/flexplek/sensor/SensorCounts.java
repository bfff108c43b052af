package flexplek.sensor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.hibernate.Session;

/** The history of readings. */
@ApplicationScoped
class SensorCounts implements PanacheRepositoryBase<SensorCount, SensorCount.Key> {

    private static final String KEEP = """
            insert into sensor_count (sensor_id, place_id, counted_at, building_id, count) values (?, ?, ?, ?, ?)
            on conflict (sensor_id, place_id, counted_at) do update set count = excluded.count
            where sensor_count.count <> excluded.count""";

    /** Keeps all of them in one transaction; those kept before stay as they are. */
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
