package flexplek.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Our topics in Kafka, written with CloudEvents 1.0 headers (binary mode). */
final class KafkaTopics implements AutoCloseable {

    /** {@code partitionedBy} is null where the key chooses the partition. */
    record Message(
            String topic,
            String key,
            UUID eventId,
            String type,
            Instant at,
            @Nullable String payload,
            @Nullable String partitionedBy) {}

    /** Kafka did not acknowledge; nothing may be deleted. */
    static final class NotDelivered extends Exception {
        NotDelivered(Throwable cause) {
            super(cause.toString(), cause);
        }
    }

    private final Map<String, Object> settings = new HashMap<>();
    private @Nullable KafkaProducer<String, String> producer;

    /** {@code broker}: how to reach Kafka, and whatever else of a producer shall differ from here. */
    KafkaTopics(Map<String, Object> broker) {
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 2);
        settings.put("compression.type", "zstd");
        settings.put("delivery.timeout.ms", 30_000);
        settings.put("request.timeout.ms", 10_000);
        settings.put("max.block.ms", 10_000);
        settings.putAll(broker);
    }

    /** Made at the first need: a broker whose name is not known yet may be known when it is tried again. */
    private KafkaProducer<String, String> producer() {
        KafkaProducer<String, String> known = producer;
        if (known == null) {
            known = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
            producer = known;
        }
        return known;
    }

    /** Sends all in order per key and returns when all are acknowledged. */
    void deliver(List<Message> messages) throws NotDelivered, InterruptedException {
        try {
            KafkaProducer<String, String> producer = producer();
            List<Future<RecordMetadata>> acks = new ArrayList<>(messages.size());
            for (Message m : messages) {
                Future<RecordMetadata> ack = producer.send(record(m, producer));
                if (ack.isDone()) {
                    ack.get(); // Kafka is away: what comes after must not arrive before
                }
                acks.add(ack);
            }
            producer.flush();
            for (Future<RecordMetadata> ack : acks) {
                ack.get();
            }
        } catch (ExecutionException e) {
            throw new NotDelivered(Optional.ofNullable(e.getCause()).orElse(e));
        } catch (org.apache.kafka.common.KafkaException e) {
            throw new NotDelivered(e);
        }
    }

    private static ProducerRecord<String, String> record(Message m, KafkaProducer<String, String> producer) {
        Integer partition = m.partitionedBy == null ? null : partition(m.topic, m.partitionedBy, producer);
        ProducerRecord<String, String> r = new ProducerRecord<>(m.topic, partition, m.key, m.payload);
        r.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", m.eventId.toString().getBytes(UTF_8))
                .add("ce_type", m.type.getBytes(UTF_8))
                .add("ce_source", "/booking-service".getBytes(UTF_8))
                .add("ce_time", m.at.toString().getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        return r;
    }

    /** The same as that of a message with this key. */
    private static int partition(String topic, String key, KafkaProducer<String, String> producer) {
        int partitions = producer.partitionsFor(topic).size();
        return BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), partitions);
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
