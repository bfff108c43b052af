package flexplek.telling;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Puts poison aside in {@code flexplek.dead-letters}, as it came, with the reason and where it stood. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final MutinyEmitter<byte[]> topic;

    DeadLetters(@Channel("flexplek.dead-letters") MutinyEmitter<byte[]> topic) {
        this.topic = topic;
    }

    /** Returns when Kafka has it. */
    void add(ConsumerRecord<String, byte[]> poison, String reason) {
        RecordHeaders headers = new RecordHeaders(poison.headers().toArray());
        add(headers, "dead-letter-reason", reason);
        add(headers, "dead-letter-topic", poison.topic());
        add(headers, "dead-letter-partition", String.valueOf(poison.partition()));
        add(headers, "dead-letter-offset", String.valueOf(poison.offset()));
        add(headers, "dead-letter-consumer", "notification-service");
        topic.sendMessageAndAwait(Message.of(poison.value() == null ? new byte[0] : poison.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(poison.key())
                        .withHeaders(headers)
                        .build()));
        LOG.warnf(
                "dead letter topic=%s partition=%d offset=%d reason=%s",
                poison.topic(), poison.partition(), poison.offset(), reason);
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
