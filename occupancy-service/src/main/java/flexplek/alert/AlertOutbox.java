package flexplek.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import flexplek.platform.AfterCommit;
import flexplek.platform.Ids;
import flexplek.platform.OneColumn;
import flexplek.topic.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What is still to be told to others: written with its fact, carried in order, and gone when Kafka has it. */
@ApplicationScoped
class AlertOutbox {

    /** Who carries it; nobody else does then. */
    private static final long LOCK = 0x0a1e_0a1eL;

    private static final String OLDEST =
            "select position, id, building_id, type, at, content from alert_event order by position limit ?";

    record Row(long position, UUID id, UUID buildingId, String type, Instant at, String content) {}

    private final Session entities;
    private final AfterCommit afterCommit;

    AlertOutbox(Session entities, AfterCommit afterCommit) {
        this.entities = entities;
        this.afterCommit = afterCommit;
    }

    void write(AlertEvent event) {
        entities.createNativeMutationQuery("""
                        insert into alert_event (id, building_id, type, at, content)
                        values (:id, :building, :type, :at, :content)""")
                .setParameter("id", Ids.next())
                .setParameter("building", event.buildingId())
                .setParameter("type", event.type())
                .setParameter("at", event.at())
                .setParameter("content", new String(Json.write(event), UTF_8))
                .executeUpdate();
        afterCommit.tell(event.type(), "id=" + event.alertId() + " building=" + event.buildingId());
    }

    /** Those written first, until the transaction ends nobody else's to carry; none while somebody else carries. */
    List<Row> take(int most) {
        boolean mine = OneColumn.of(entities, "select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        return mine ? oldest(most) : List.of();
    }

    private List<Row> oldest(int most) {
        return entities.doReturningWork(connection -> {
            try (PreparedStatement find = connection.prepareStatement(OLDEST)) {
                find.setInt(1, most);
                List<Row> rows = new ArrayList<>();
                try (ResultSet row = find.executeQuery()) {
                    while (row.next()) {
                        rows.add(new Row(
                                row.getLong(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getObject(5, OffsetDateTime.class).toInstant(),
                                row.getString(6)));
                    }
                }
                return rows;
            }
        });
    }

    void told(List<Row> rows) {
        entities.createNativeMutationQuery("delete from alert_event where position in (:positions)")
                .setParameter("positions", rows.stream().map(Row::position).toList())
                .executeUpdate();
    }
}
