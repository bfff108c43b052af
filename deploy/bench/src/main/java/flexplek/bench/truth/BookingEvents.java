package flexplek.bench.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What was written to the topic of bookings since this was made. */
public final class BookingEvents implements AutoCloseable {
    private static final String TOPIC = "flexplek.bookings";

    /** {@code bookings} by the ce_id of their {@code booking.made.v1}; {@code repeats} are further copies of one ce_id. */
    public record Made(Map<String, UUID> bookings, int repeats) {}

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ObjectMapper json = new ObjectMapper();

    public BookingEvents(String kafka) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(p -> new TopicPartition(TOPIC, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.endOffsets(partitions).forEach(consumer::seek);
    }

    /** Reads on to the end of now. */
    public Made made(Set<UUID> buildings) throws IOException {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        Map<String, UUID> bookings = new HashMap<>();
        int repeats = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> event : consumer.poll(Duration.ofMillis(500))) {
                if (!"booking.made.v1".equals(header(event, "ce_type"))) {
                    continue;
                }
                var told = json.readTree(event.value());
                if (buildings.contains(UUID.fromString(told.path("buildingId").asText()))) {
                    UUID booking = UUID.fromString(told.path("bookingId").asText());
                    repeats += bookings.put(header(event, "ce_id"), booking) == null ? 0 : 1;
                }
            }
        }
        return new Made(bookings, repeats);
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
