package flexplek.trial;

import static org.awaitility.Awaitility.await;

import flexplek.outbox.Topic;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private List<JsonPath> of(String type, String id) {
        return read.stream()
                .filter(r ->
                        type.equals(new String(r.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)))
                .filter(r -> r.value().contains(id))
                .map(r -> new JsonPath(r.value()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
