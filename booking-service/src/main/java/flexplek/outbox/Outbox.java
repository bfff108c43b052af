package flexplek.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;

/** Where an act writes its event, in its own transaction; the relay is woken at commit. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (bucket, topic, key, event_id, type, at, payload)
            values (:bucket, :topic, :key, :eventId, :type, :at, :payload)""";

    private final Session entities;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final Relay relay;

    Outbox(
            Session entities,
            ObjectMapper json,
            Clock clock,
            TransactionSynchronizationRegistry transactions,
            Relay relay) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
        this.relay = relay;
    }

    public void write(Event event) {
        write(List.of(event));
    }

    public void write(List<? extends Event> events) {
        for (Event event : events) {
            OutboxRow row = row(event);
            entities.createNativeMutationQuery(INSERT)
                    .setParameter("bucket", row.bucket())
                    .setParameter("topic", row.topic())
                    .setParameter("key", row.key())
                    .setParameter("eventId", row.eventId())
                    .setParameter("type", row.type())
                    .setParameter("at", row.at())
                    .setParameter("payload", row.payload())
                    .executeUpdate();
        }
        wakeRelayAtCommit();
    }

    /** The row of an event, for an act that inserts it within its own statement; such an act wakes the relay itself. */
    public OutboxRow row(Event event) {
        try {
            return new OutboxRow(
                    OutboxRow.bucketOf(event.key()),
                    event.topic().topicName(),
                    event.key(),
                    Ids.next(),
                    event.type(),
                    clock.instant(),
                    json.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void wakeRelayAtCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
