package flexplek.trial;

import static org.awaitility.Awaitility.await;

import flexplek.outbox.Topic;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What Kafka carries of our events, read from the beginning. */
public final class Told implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

    public Told(String brokers, Topic topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The events of a type whose message names this id, once there are so many. */
    public List<JsonPath> events(String type, String id, int many) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            return of(type, id).size() >= many;
        });
        return of(type, id);
    }

    /** What became of the bookings of which this id is told, in the order told, such as {@code booking.made.v1 0199…}. */
    public List<String> ofBookings(String id, int many) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            return ofBookings(id).size() >= many;
        });
        return ofBookings(id);
    }

    private List<String> ofBookings(String id) {
        return read.stream()
                .filter(r -> r.value() != null && r.value().contains(id))
                .map(r -> type(r) + " " + new JsonPath(r.value()).getString("bookingId"))
                .toList();
    }

    /** Whether any message that is there by now has this text in it. */
    public boolean tells(String text) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        });
        return read.stream().anyMatch(r -> (r.key() + r.value() + headers(r)).contains(text));
    }

    private static String headers(ConsumerRecord<String, String> told) {
        return Stream.of(told.headers().toArray())
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
    }

    /** How often it is told of these keys that there is nothing more to know, once that is so many times. */
    public int tombstones(String type, Set<String> keys, int many) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            return tombstones(type, keys) >= many;
        });
        return tombstones(type, keys);
    }

    private int tombstones(String type, Set<String> keys) {
        return (int) read.stream()
                .filter(r -> r.value() == null && keys.contains(r.key()) && type.equals(type(r)))
                .count();
    }

    private List<JsonPath> of(String type, String id) {
        return read.stream()
                .filter(r -> type.equals(type(r)))
                .filter(r -> r.value().contains(id))
                .map(r -> new JsonPath(r.value()))
                .toList();
    }

    private static String type(ConsumerRecord<String, String> told) {
        return new String(told.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
