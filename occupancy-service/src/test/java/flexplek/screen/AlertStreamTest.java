package flexplek.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.live.Kadegebouw;
import flexplek.local.SignIn;
import flexplek.topic.CloudEvents;
import flexplek.topic.Topic;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.OpenStream;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Whichever replica moves an alert, the screens of those who look after the building hear that there is something new. */
@QuarkusTest
@OnRealStack
class AlertStreamTest {

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    Clock clock;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void tellsThoseWhoLookAfterTheBuildingThatItsAlertsMovedAndNobodyElse() throws Exception {
        Site site = Site.told(producer);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Callers.as("facility")
                                .get("/v1/buildings/" + site.building() + "/occupancy")
                                .statusCode()
                        == 200);
        try (OpenStream ofFacility = open("facility", site);
                OpenStream ofEmployee = open("employee", site)) {
            assertThat(ofFacility.next().name()).isEqualTo("snapshot");
            assertThat(ofEmployee.next().name()).isEqualTo("snapshot");

            moveAlert(UUID.randomUUID());
            moveAlert(site.building());
            OpenStream.Event told = next(ofFacility, "alerts");
            assertThat(told.json().get("buildingId").textValue())
                    .isEqualTo(site.building().toString());

            site.tell(Kadegebouw.made(1, Kadegebouw.desk(1), "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z"));
            assertThat(namesUntilBooked(ofEmployee)).contains("change").doesNotContain("alerts");
        }
    }

    private void moveAlert(UUID building) throws Exception {
        producer.send(new ProducerRecord<>(
                        Topic.ALERTS.topicName(),
                        null,
                        building.toString(),
                        "{}".getBytes(UTF_8),
                        CloudEvents.headers("alert.raised.v1", clock.instant())))
                .get();
    }

    private static OpenStream.Event next(OpenStream stream, String name) {
        OpenStream.Event event = stream.next();
        while (!event.name().equals(name)) {
            event = stream.next();
        }
        return event;
    }

    private static Set<String> namesUntilBooked(OpenStream stream) {
        Set<String> names = new HashSet<>();
        OpenStream.Event event;
        do {
            event = stream.next();
            names.add(event.name());
        } while (event.json().at("/desks/booked").asInt() == 0);
        return names;
    }

    private OpenStream open(String who, Site site) {
        String path = "/v1/occupancy/stream?buildingId=" + site.building();
        return OpenStream.of(
                client, URI.create(RestAssured.baseURI + ":" + RestAssured.port + path), SignIn.token(who), null);
    }
}
