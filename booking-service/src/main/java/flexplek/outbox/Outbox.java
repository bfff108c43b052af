package flexplek.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.platform.AfterCommit;
import flexplek.platform.GeneralWords;
import flexplek.platform.Ids;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Where an act writes its event, in its own transaction; at commit the log tells of it and the relay is woken. */
@ApplicationScoped
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);

    /** Kafka takes a message of at most 1 MiB, with its key and headers (max.request.size, message.max.bytes). */
    private static final int MOST_BYTES = 900_000;

    static final String INSERT = "insert into outbox (bucket, topic, key, event_id, type, at, payload, partitioned_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final Relay relay;

    Outbox(DataSource database, ObjectMapper json, Clock clock, AfterCommit afterCommit, Relay relay) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.relay = relay;
    }

    public void write(Event event) {
        write(List.of(event));
    }

    public void write(List<? extends Event> events) {
        insert(events);
        tellAtCommit(events);
    }

    /** As {@link #write(List)}, for an act that tells the log of all of them in one line. */
    public void writeAsOne(List<? extends Event> events) {
        insert(events);
        afterCommit.run(relay::wake);
    }

    private void insert(List<? extends Event> events) {
        try (Connection c = database.getConnection();
                PreparedStatement insert = c.prepareStatement(INSERT)) {
            for (Event event : events) {
                bindAll(insert, row(event));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("writing to the outbox failed: SQL state " + e.getSQLState(), e);
        }
    }

    static void bindAll(PreparedStatement s, OutboxRow row) throws SQLException {
        int last = bind(s, 0, row);
        s.setObject(last + 1, row.partitionedBy(), Types.OTHER);
    }

    /** Binds the seven columns of a row that its key partitions after parameter {@code from}; the number of the last one. */
    public static int bind(PreparedStatement s, int from, OutboxRow row) throws SQLException {
        int i = from;
        s.setShort(++i, row.bucket());
        s.setString(++i, row.topic());
        s.setObject(++i, row.key());
        s.setObject(++i, row.eventId());
        s.setString(++i, row.type());
        s.setObject(++i, row.at().atOffset(ZoneOffset.UTC));
        s.setString(++i, row.payload());
        return i;
    }

    /**
     * The row of an event, for an act that inserts it within its own statement; such an act tells of it itself. One that Kafka
     * would never take is refused with its act: it would hold up all events behind it.
     */
    public OutboxRow row(Event event) {
        try {
            String payload = event.isTombstone() ? null : json.writeValueAsString(event);
            if (payload != null && payload.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                throw Problems.of(
                                413,
                                "body-too-large",
                                Wording.of(GeneralWords.class, GeneralWords::tooLarge),
                                Wording.of(GeneralWords.class, GeneralWords::tooLargeToTell))
                        .build();
            }
            return OutboxRow.of(event, Ids.next(), clock.instant(), payload);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void tellAtCommit(List<? extends Event> events) {
        afterCommit.run(() -> {
            events.forEach(event -> LOG.infof("fact type=%s id=%s", event.type(), event.about()));
            relay.wake();
        });
    }
}
