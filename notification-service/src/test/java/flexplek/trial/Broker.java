package flexplek.trial;

import flexplek.platform.Ids;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The real broker: publishes as booking-service does, and reads what was set aside. */
@Singleton
public class Broker {

    private final Map<String, Object> settings;
    private final KafkaProducer<String, String> producer;
    private final Clock clock;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> settings, Clock clock) {
        this.settings = new HashMap<>(settings);
        this.settings.put("enable.auto.commit", "false");
        this.producer = new KafkaProducer<>(this.settings, new StringSerializer(), new StringSerializer());
        this.clock = clock;
    }

    /** Publishes an event of its own identity. */
    public UUID publish(String topic, String type, String json) {
        UUID id = Ids.next();
        publish(topic, id, type, json);
        return id;
    }

    /** As {@link #publish(String, String, String)}, of something that happened at another time. */
    public UUID publish(String topic, String type, String json, Instant at) {
        UUID id = Ids.next();
        ProducerRecord<String, String> message = message(topic, id, type, json);
        message.headers().add("ce_time", at.toString().getBytes(StandardCharsets.UTF_8));
        send(message);
        return id;
    }

    public void publish(String topic, UUID id, String type, String json) {
        send(message(topic, id, type, json));
    }

    /** What booking-service tells of a person on {@code flexplek.people}; without a payload that they have gone. */
    public UUID publishPerson(String key, @Nullable String json, Instant at) {
        UUID id = Ids.next();
        String type = json == null ? "person.gone.v1" : "person.identified.v1";
        ProducerRecord<String, String> message = told(new ProducerRecord<>("flexplek.people", key, json), id, type);
        message.headers().add("ce_time", at.toString().getBytes(StandardCharsets.UTF_8));
        send(message);
        return id;
    }

    private static ProducerRecord<String, String> message(String topic, UUID id, String type, String json) {
        return told(new ProducerRecord<>(topic, "one key, one order", json), id, type);
    }

    private static ProducerRecord<String, String> told(ProducerRecord<String, String> message, UUID id, String type) {
        message.headers().add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8));
        return message;
    }

    private void send(ProducerRecord<String, String> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The reasons of the dead letters with this event id. */
    public List<String> deadLetters(UUID id) {
        return deadLetters(id, message -> header(message, "dead-letter-reason"));
    }

    /** What the dead letters with this event id hold. */
    public List<String> deadLetterValues(UUID id) {
        return deadLetters(id, ConsumerRecord::value);
    }

    private List<String> deadLetters(UUID id, Function<ConsumerRecord<String, String>, String> what) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor("flexplek.dead-letters").stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<String> found = new ArrayList<>();
            while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    if (header(message, "ce_id").equals(id.toString())) {
                        found.add(what.apply(message));
                    }
                }
            }
            return found;
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
