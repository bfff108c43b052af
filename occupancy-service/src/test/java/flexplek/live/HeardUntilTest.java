package flexplek.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import flexplek.topic.Topic;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is shown says until when it was counted, and does not look live when nothing counts. */
@QuarkusTest
@OnRealStack
class HeardUntilTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HEARD = "checks.find { it.name == 'occupancy-heard' }.status";

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    OccupancyStreams streams;

    @Inject
    Clock clock;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @AfterEach
    void resetClock() {
        MovedClock.reset();
    }

    @Test
    void goesOnWhileNothingHappensAndStandsStillWhileNothingIsCounted() {
        Site site = Site.told(producer);
        Instant told = clock.instant();
        awaitHeardAfter(site, told);
        awaitHeardAfter(site, clock.instant());

        streams.stop();
        try {
            Instant last = heardUntil(occupancy(site));
            MovedClock.moveBy(Duration.ofSeconds(20));
            // What this replica copies is read to its end: there is nothing new in it.
            await().atMost(PATIENCE)
                    .untilAsserted(() -> RestAssured.get("/q/health/ready")
                            .then()
                            .body("checks.find { it.name == 'occupancy-known' }.data.stale", equalTo(false)));
            JsonPath now = occupancy(site);
            assertThat(now.getBoolean("stale")).isTrue();
            assertThat(heardUntil(now)).isEqualTo(last);
            RestAssured.get("/q/health/well").then().statusCode(503).body(HEARD, equalTo("DOWN"));
        } finally {
            streams.start();
        }

        Instant again = clock.instant();
        awaitHeardAfter(site, again);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(occupancy(site).getBoolean("stale")).isFalse());
        await().atMost(PATIENCE)
                .untilAsserted(() -> RestAssured.get("/q/health/well").then().body(HEARD, equalTo("UP")));
    }

    /** Behind what is written in a transaction lies its end, which nobody is told of. */
    @Test
    void goesOnBehindWhatOthersWriteInTransactions() {
        Site site = Site.told(producer);
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("transactional.id", "trial-" + UUID.randomUUID());
        try (Producer<String, byte[]> gateway =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            gateway.initTransactions();
            gateway.beginTransaction();
            String key = site.building().toString();
            int partition = BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), Topic.SENSOR_COUNTS.partitions());
            Future<RecordMetadata> sent =
                    gateway.send(new ProducerRecord<>(Topic.SENSOR_COUNTS.topicName(), partition, key, new byte[0]));
            gateway.commitTransaction();
            assertThat(sent).isDone();
        }

        awaitHeardAfter(site, clock.instant());
    }

    private void awaitHeardAfter(Site site, Instant moment) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> heardUntil(occupancy(site)).isAfter(moment));
    }

    private static Instant heardUntil(JsonPath occupancy) {
        return Instant.parse(occupancy.getString("heardUntil"));
    }

    private static JsonPath occupancy(Site site) {
        return Callers.as("employee")
                .get("/v1/buildings/" + site.building() + "/occupancy")
                .jsonPath();
    }
}
