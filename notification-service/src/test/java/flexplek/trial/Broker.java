package flexplek.trial;

import flexplek.platform.Ids;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

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
        UUID id = Ids.next(clock.instant());
        publish(topic, id, type, json);
        return id;
    }

    public void publish(String topic, UUID id, String type, String json) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, "one key, one order", json);
        message.headers().add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(message).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The reasons of the dead letters with this event id. */
    public List<String> deadLetters(UUID id) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor("flexplek.dead-letters").stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<String> reasons = new ArrayList<>();
            while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    if (header(message, "ce_id").equals(id.toString())) {
                        reasons.add(header(message, "dead-letter-reason"));
                    }
                }
            }
            return reasons;
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
