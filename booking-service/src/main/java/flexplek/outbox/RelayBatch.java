package flexplek.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * One trip: locks the buckets that no other replica is carrying, sends their oldest rows in order, and deletes them after
 * Kafka has acknowledged. Rows leave by deletion, so no cursor can pass over one that commits late. A replica that dies in
 * between leaves them to the next one: at least once.
 */
final class RelayBatch {

    static final int MOST = 2000;
    /** First half of the advisory lock's key; the second half is the bucket. */
    private static final int LOCK = 0x0f1e;

    private static final String LOCK_BUCKETS = """
            select b from generate_series(0, %d) b where pg_try_advisory_xact_lock(%d, b)""".formatted(OutboxRow.BUCKETS - 1, LOCK);
    private static final String OLDEST = """
            select id, topic, key, event_id, type, at, payload, partitioned_by from outbox where bucket = any(?) order by id limit %d""".formatted(MOST);
    private static final String DELETE = "delete from outbox where id = any(?)";

    private final DataSource database;
    private final KafkaTopics topics;

    RelayBatch(DataSource database, KafkaTopics topics) {
        this.database = database;
        this.topics = topics;
    }

    /** How many events were carried. */
    int carry() throws SQLException, InterruptedException, KafkaTopics.NotDelivered {
        try (Connection c = database.getConnection()) {
            c.setAutoCommit(false);
            try {
                int carried = carry(c);
                c.commit();
                return carried;
            } catch (SQLException | InterruptedException | KafkaTopics.NotDelivered | RuntimeException e) {
                c.rollback();
                throw e;
            }
        }
    }

    private int carry(Connection c) throws SQLException, InterruptedException, KafkaTopics.NotDelivered {
        readByIndex(c);
        List<Long> ids = new ArrayList<>();
        Integer[] buckets = lockedBuckets(c);
        Array array = c.createArrayOf("int2", buckets);
        List<KafkaTopics.Message> messages = new ArrayList<>();
        try (PreparedStatement oldest = c.prepareStatement(OLDEST)) {
            oldest.setArray(1, array);
            try (ResultSet r = oldest.executeQuery()) {
                while (r.next()) {
                    ids.add(r.getLong(1));
                    messages.add(new KafkaTopics.Message(
                            r.getString(2),
                            r.getString(3),
                            r.getObject(4, UUID.class),
                            r.getString(5),
                            r.getObject(6, OffsetDateTime.class).toInstant(),
                            r.getString(7),
                            r.getString(8)));
                }
            }
        }
        if (ids.isEmpty()) {
            return 0;
        }
        topics.deliver(messages);
        try (PreparedStatement delete = c.prepareStatement(DELETE)) {
            delete.setArray(1, c.createArrayOf("int8", ids.toArray()));
            delete.executeUpdate();
        }
        return ids.size();
    }

    /**
     * Between two vacuums the table is a heap of deleted rows, which the planner, told that it is empty, would read whole at
     * every trip (docs/decisions/0010). The index steps over what it once found deleted.
     */
    static void readByIndex(Connection c) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("set local enable_seqscan = off");
        }
    }

    private static Integer[] lockedBuckets(Connection c) throws SQLException {
        List<Integer> buckets = new ArrayList<>(OutboxRow.BUCKETS);
        try (PreparedStatement lock = c.prepareStatement(LOCK_BUCKETS);
                ResultSet r = lock.executeQuery()) {
            while (r.next()) {
                buckets.add(r.getInt(1));
            }
        }
        return buckets.toArray(Integer[]::new);
    }
}
