package flexplek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import flexplek.live.Kadegebouw;
import flexplek.local.RealStack;
import flexplek.local.SecuredStack;
import flexplek.trial.Callers;
import flexplek.trial.KafkaClient;
import flexplek.trial.Site;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/**
 * The whole service where PostgreSQL and Kafka take nothing in the clear: it is told what docs/operations.md says, and no more.
 * In a process of its own: a second start on other parts would leave its clients to the tests that come after.
 */
@QuarkusTest
@WithTestResource(value = RealStack.class, initArgs = @ResourceArg(name = "parts", value = "keycloak"))
@WithTestResource(SecuredStack.class)
class SecuredIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    /** The look at the topics, the topology with its own topics, the copies of topics and the producer all take part. */
    @Test
    void showsABookingThatTheSecuredKafkaTold() {
        Site site = Site.told(bookingService());
        site.tell(Kadegebouw.made(1, Kadegebouw.desk(1), "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> occupancy(site)
                        .then()
                        .statusCode(200)
                        .body("stale", equalTo(false))
                        .body("building.desks.booked", equalTo(1)));
        await().atMost(PATIENCE).untilAsserted(SecuredIT::assertNoClientSpeaksInTheClear);
    }

    /** A channel reads the count, and the pool keeps it. */
    @Test
    void keepsACountInTheSecuredPostgres() throws SQLException {
        Site site = Site.told(bookingService());

        await().atMost(PATIENCE).until(() -> count(site, 12).statusCode() == 202);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counted(site.building())).containsExactly(12));
        assertThat(byTls()).isNotEmpty().doesNotContain(false);
    }

    /** This service may not write what booking-service tells. */
    private Producer<String, byte[]> bookingService() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.computeIfPresent(
                "sasl.jaas.config", (name, own) -> String.valueOf(own).replace("occupancy-service", "booking-service"));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static void assertNoClientSpeaksInTheClear() {
        List<KafkaClient> clients = KafkaClient.ofThisProcess();
        assertThat(clients).extracting(KafkaClient::kind).contains("producer", "consumer", "admin.client");
        assertThat(clients).anyMatch(client -> client.id().endsWith("-StreamThread-1-consumer"));
        assertThat(clients)
                .allSatisfy(client ->
                        assertThat(client.authenticated()).as(client.id()).isEqualTo(client.connections()));
        assertThat(clients).filteredOn(client -> client.connections() > 0).hasSizeGreaterThan(4);
    }

    private Response count(Site site, int people) {
        return Callers.as("platform-admin")
                .contentType("application/json")
                .body("""
                        {"counts":[{"sensorId":"door","placeId":"%s","countedAt":"%s","count":%d}]}""".formatted(site.building(), clock.instant(), people))
                .post("/v1/sensor-counts");
    }

    private static Response occupancy(Site site) {
        return Callers.as("employee").get("/v1/buildings/" + site.building() + "/occupancy");
    }

    private List<Integer> counted(UUID building) throws SQLException {
        List<Integer> counts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT DISTINCT count FROM sensor_count WHERE building_id = ?")) {
            query.setObject(1, building);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.add(rows.getInt(1));
                }
            }
        }
        return counts;
    }

    /** Of each connection of the service, as PostgreSQL itself says. */
    private List<Boolean> byTls() throws SQLException {
        List<Boolean> connections = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)"
                                + " WHERE usename = current_user");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                connections.add(rows.getBoolean(1));
            }
        }
        return connections;
    }
}
