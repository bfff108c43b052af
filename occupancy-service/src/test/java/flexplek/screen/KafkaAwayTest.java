package flexplek.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.live.Kadegebouw;
import flexplek.local.SignedTokens;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.OpenStream;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kafka stands still for a while: its process is stopped, as when the machine under it hangs. */
@QuarkusTest
@OnRealStack
class KafkaAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    Clock clock;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void resetClock() {
        MovedClock.reset();
    }

    @Test
    void saysThatItsNumbersMayBeOldTakesNoCountsAndGoesOnAfterwards() throws Exception {
        Site before = Site.told(producer);
        MovedClock.moveBy(Duration.ofDays(3)); // a clock that was ahead makes nothing look fresh that is not
        await().atMost(PATIENCE).until(() -> occupancy(before).statusCode() == 200 && !isStale(before));
        MovedClock.reset();
        Site site = Site.told(producer);
        await().atMost(PATIENCE).until(() -> occupancy(site).statusCode() == 200 && !isStale(site));
        try (OpenStream building = open("/v1/occupancy/stream?buildingId=" + site.building());
                OpenStream floor = open("/v1/space-changes/stream?floorId=" + site.id(Kadegebouw.FLOOR_3));
                OpenStream overview = open("/v1/occupancy/overview/stream")) {
            List<OpenStream> streams = List.of(building, floor, overview);

            signal("STOP");
            MovedClock.moveBy(Duration.ofSeconds(16));
            try {
                streams.forEach(stream -> awaitBeat(stream, true));
                assertThat(isStale(site)).isTrue();
                refusesCounts(site);
            } finally {
                signal("CONT");
            }

            streams.forEach(stream -> awaitBeat(stream, false));
            site.tell(Kadegebouw.made(1, Kadegebouw.desk(1), "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z"));
            streams.forEach(stream -> assertThat(next(stream, "change")).isNotNull());
            await().atMost(PATIENCE).until(() -> occupancy(site).jsonPath().getInt("building.desks.booked") == 1);
        }
    }

    private void refusesCounts(Site site) {
        Response refused = Callers.as("facility")
                .contentType("application/json")
                .body("""
                        {"counts":[{"sensorId":"door","placeId":"%s","countedAt":"%s","count":3}]}""".formatted(site.building(), clock.instant()))
                .post("/v1/sensor-counts");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/try-again");
        assertThat(refused.header("Retry-After")).isNotNull();
    }

    private static void awaitBeat(OpenStream stream, boolean stale) {
        await().atMost(PATIENCE)
                .until(() -> next(stream, "beat").json().get("stale").booleanValue() == stale);
    }

    private static OpenStream.Event next(OpenStream stream, String name) {
        OpenStream.Event event = stream.nextOfAny();
        while (!event.name().equals(name)) {
            event = stream.nextOfAny();
        }
        return event;
    }

    private OpenStream open(String path) {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        return OpenStream.of(
                client, address, Callers.tokenFor(new SignedTokens.Terms("flexplek", Duration.ofMinutes(10))), null);
    }

    private static boolean isStale(Site site) {
        return occupancy(site).jsonPath().getBoolean("stale");
    }

    private static Response occupancy(Site site) {
        return Callers.as("employee").get("/v1/buildings/" + site.building() + "/occupancy");
    }

    /** The process that holds the broker is a child of this one. */
    private static void signal(String name) throws IOException, InterruptedException {
        ProcessHandle broker = ProcessHandle.current()
                .children()
                .filter(child ->
                        child.info().commandLine().orElse("").matches(".*flexplek\\.local\\.Backing .* kafka.*"))
                .findFirst()
                .orElseThrow();
        new ProcessBuilder("kill", "-" + name, String.valueOf(broker.pid()))
                .start()
                .waitFor();
    }
}
