package flexplek.screen;

import static flexplek.live.Kadegebouw.desk;
import static flexplek.live.Kadegebouw.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.live.Kadegebouw;
import flexplek.local.SignIn;
import flexplek.trial.OnRealStack;
import flexplek.trial.OpenStream;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class OverviewStreamTest {

    @Inject
    Producer<String, byte[]> producer;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void showsEveryBuildingOfTheOrganisationAndItsChanges() {
        Site site = Site.told(producer);
        await().atMost(Duration.ofSeconds(60)).until(() -> shows("employee", site.building()));
        try (OpenStream stream = open("employee")) {
            stream.next();

            site.tell(made(1, desk(1), "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z"));

            JsonNode building = changeOf(stream, site.building());
            while (building.at("/desks/booked").intValue() == 0) { // its spaces may still be coming in
                building = changeOf(stream, site.building());
            }
            assertThat(building.get("place").textValue()).isEqualTo("BUILDING");
            assertThat(building.at("/desks/booked").intValue()).isEqualTo(1);
        }
    }

    @Test
    void leavesOutBuildingsOfOthers() {
        Site site = new Site(producer);
        site.tell(Kadegebouw.building().with("organisations", java.util.List.of("minwater")));
        await().atMost(Duration.ofSeconds(60)).until(() -> shows("employee2", site.building()));

        assertThat(shows("employee", site.building())).isFalse();
        assertThat(shows("admin", site.building())).isFalse();
        assertThat(shows("platform-admin", site.building())).isTrue();
    }

    private boolean shows(String who, UUID building) {
        try (OpenStream stream = open(who)) {
            return stream.status() == 200
                    && stream.next()
                            .json()
                            .get("buildings")
                            .findValuesAsText("buildingId")
                            .contains(building.toString());
        }
    }

    private static JsonNode changeOf(OpenStream stream, UUID building) {
        OpenStream.Event event = stream.next();
        while (!event.name().equals("change")
                || !event.json().get("placeId").textValue().equals(building.toString())) {
            event = stream.next();
        }
        return event.json();
    }

    private OpenStream open(String who) {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/occupancy/overview/stream");
        return OpenStream.of(client, address, SignIn.token(who), null);
    }
}
