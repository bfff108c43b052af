package flexplek.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import flexplek.topic.CloudEvents;
import flexplek.topic.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Tells through Kafka what happened to alerts: at least once, in order for each alert. Any replica does it for all. */
@ApplicationScoped
class TellAlerts {

    private static final Logger LOG = Logger.getLogger(TellAlerts.class);
    private static final int BATCH = 500;

    private final AlertOutbox outbox;
    private final Producer<String, byte[]> producer;

    TellAlerts(AlertOutbox outbox, Producer<String, byte[]> producer) {
        this.outbox = outbox;
        this.producer = producer;
    }

    @Scheduled(every = "${flexplek.alerts.tell-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(this::tellSome);
        } while (told == BATCH);
    }

    private int tellSome() {
        List<AlertOutbox.Row> rows = outbox.take(BATCH);
        if (rows.isEmpty() || !areSent(rows)) {
            return 0;
        }
        outbox.told(rows);
        return rows.size();
    }

    /** Whether Kafka has all of them; if not they are sent again, with the same ids. */
    private boolean areSent(List<AlertOutbox.Row> rows) {
        try {
            List<Future<RecordMetadata>> acknowledgements =
                    rows.stream().map(row -> producer.send(message(row))).toList();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.warnf("alerts_not_told count=%d reason=%s, trying again", rows.size(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    static ProducerRecord<String, byte[]> message(AlertOutbox.Row row) {
        return new ProducerRecord<>(
                Topic.ALERTS.topicName(),
                null,
                row.buildingId().toString(),
                row.content().getBytes(UTF_8),
                CloudEvents.headers(row.id(), row.type(), row.at()));
    }
}
