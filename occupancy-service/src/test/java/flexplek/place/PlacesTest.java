package flexplek.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.topic.CloudEvents;
import flexplek.topic.Topic;
import flexplek.trial.Logged;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");

    private final Logger logger = Logger.getLogger(Places.class.getName());
    private final Places places = new Places(Map.of(), Clock.fixed(NINE, ZoneOffset.UTC));

    @BeforeEach
    void tellEverything() {
        logger.setLevel(Level.ALL);
    }

    @AfterEach
    void tellAsBefore() {
        logger.setLevel(null);
    }

    @Test
    void writesNothingOfARecordThatItCannotReadToTheLog() {
        try (Logged logged = new Logged(Places.class.getName())) {
            places.hear(record("{\"buildingId\": \"jan.jansen@minbin.example\"}".getBytes(UTF_8)));
            places.hear(record(null));

            assertThat(logged.lines()).hasSize(2).allSatisfy(line -> {
                assertThat(Logged.text(line)).contains("passed-over").doesNotContain("jan");
                assertThat(line.getThrown()).isNull();
            });
            assertThat(Logged.text(logged.lines().getFirst())).contains("InvalidFormatException at buildingId");
        }
    }

    private static ConsumerRecord<String, byte[]> record(byte @Nullable [] value) {
        return new ConsumerRecord<>(
                Topic.SPACES.topicName(),
                0,
                7,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                value,
                CloudEvents.headers("building.changed.v1", NINE),
                Optional.empty());
    }
}
