package flexplek.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Our topics in Kafka: made when missing, and written with CloudEvents 1.0 headers (binary mode). */
final class KafkaTopics implements AutoCloseable {

    record Message(String topic, String key, UUID eventId, String type, Instant at, String payload) {}

    /** Kafka did not acknowledge; nothing may be deleted. */
    static final class NotDelivered extends Exception {
        NotDelivered(Throwable cause) {
            super(cause.toString(), cause);
        }
    }

    private final Map<String, Object> settings = new HashMap<>();
    private @Nullable KafkaProducer<String, String> producer;
    private boolean made;

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
            makeMissing();
            KafkaProducer<String, String> producer = producer();
            List<Future<RecordMetadata>> acks = new ArrayList<>(messages.size());
            for (Message m : messages) {
                acks.add(producer.send(record(m)));
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

    private static ProducerRecord<String, String> record(Message m) {
        ProducerRecord<String, String> r = new ProducerRecord<>(m.topic, m.key, m.payload);
        r.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", m.eventId.toString().getBytes(UTF_8))
                .add("ce_type", m.type.getBytes(UTF_8))
                .add("ce_source", "/booking-service".getBytes(UTF_8))
                .add("ce_time", m.at.toString().getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        return r;
    }

    private void makeMissing() throws InterruptedException, ExecutionException {
        if (made) {
            return;
        }
        try (Admin admin = Admin.create(settings)) {
            List<NewTopic> topics = Arrays.stream(Topic.values())
                    .map(t -> new NewTopic(t.topicName(), Optional.of(t.partitions()), Optional.empty())
                            .configs(t.settings()))
                    .toList();
            for (var making : admin.createTopics(topics).values().values()) {
                try {
                    making.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
        made = true;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
