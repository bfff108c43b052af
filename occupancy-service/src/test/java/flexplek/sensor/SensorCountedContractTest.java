package flexplek.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.topic.CloudEvents;
import flexplek.topic.Contracts;
import flexplek.topic.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class SensorCountedContractTest {

    private static final SensorCounted COUNTED = new SensorCounted(
            "robod-room-3",
            UUID.fromString("0199f3a0-1111-7000-8000-000000000005"),
            UUID.fromString("0199f3a0-1111-7000-8000-000000000003"),
            Instant.parse("2026-11-24T09:05:00Z"),
            12);

    @Test
    void writesAReadingAsTheContractSays() {
        ProducerRecord<String, byte[]> message = TellCounts.message(COUNTED, Instant.parse("2026-11-24T09:05:01Z"));

        assertThat(message.key()).isEqualTo("0199f3a0-1111-7000-8000-000000000003");
        assertThat(CloudEvents.type(message.headers())).isEqualTo(SensorCounted.TYPE);
        assertThat(Contracts.tree(message.value())).isEqualTo(Contracts.tree(Contracts.example(SensorCounted.TYPE)));
        assertThat(Contracts.violations(SensorCounted.TYPE, message.value())).isEmpty();
    }

    @Test
    void readsAReading() throws IOException {
        assertThat(Json.read(SensorCounted.class, Contracts.example(SensorCounted.TYPE)))
                .isEqualTo(COUNTED);
    }
}
