package flexplek.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import flexplek.live.Kadegebouw;
import flexplek.local.SignIn;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.OpenStream;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

/** A building is shown to the organisations that share it; for all others there is none. */
@QuarkusTest
@OnRealStack
class SightTest {

    @Inject
    Producer<String, byte[]> producer;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void countsNobodyForPeopleOfOtherOrganisations() {
        Site site = new Site(producer);
        site.tell(Kadegebouw.building().with("organisations", List.of("minwater")));
        site.tell(Kadegebouw.spaces());
        await().atMost(Duration.ofSeconds(60)).until(() -> status("employee2", site) == 200);

        assertThat(status("platform-admin", site)).isEqualTo(200);
        assertThat(status("admin", site)).isEqualTo(404);
        Callers.as("employee")
                .get(path(site))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
        assertThat(streamStatus("employee2", site)).isEqualTo(200);
        assertThat(streamStatus("employee", site)).isEqualTo(404);
    }

    @Test
    void followsWhoSharesTheBuilding() {
        Site site = Site.told(producer);
        await().atMost(Duration.ofSeconds(60)).until(() -> status("employee", site) == 200);

        site.tell(Kadegebouw.building().with("organisations", List.of("minwater")));

        await().until(() -> status("employee", site) == 404);
        assertThat(status("employee2", site)).isEqualTo(200);
    }

    @Test
    void endsEveryStreamOfABuildingThatTheOrganisationSharesNoMore() {
        Site site = Site.told(producer);
        await().atMost(Duration.ofSeconds(60)).until(() -> status("employee", site) == 200);
        try (OpenStream building = open("employee", "/v1/occupancy/stream?buildingId=" + site.building());
                OpenStream overview = open("employee", "/v1/occupancy/overview/stream");
                OpenStream floor =
                        open("employee", "/v1/space-changes/stream?floorId=" + site.id(Kadegebouw.FLOOR_3))) {
            assertThat(building.next().name()).isEqualTo("snapshot");
            assertThat(overview.next().name()).isEqualTo("overview");
            assertThat(floor.next().name()).isEqualTo("opened");

            site.tell(Kadegebouw.building().with("organisations", List.of("minwater")));

            await().until(() -> building.hasEnded() && overview.hasEnded() && floor.hasEnded());
        }
    }

    @Test
    void showsABuildingToThoseWhoLookAfterItThoughTheirOrganisationDoesNotShareIt() {
        Site site = new Site(producer);
        site.tell(
                Kadegebouw.building().with("organisations", List.of("minwater")).with("managedBy", "minbin"));
        site.tell(Kadegebouw.spaces());
        await().atMost(Duration.ofSeconds(60)).until(() -> status("employee2", site) == 200);

        assertThat(status("facility", site)).isEqualTo(200);
        assertThat(status("employee", site)).isEqualTo(404);
    }

    @Test
    void countsForAnotherSystemInEveryBuildingAndShowsItNoSpaces() {
        Site site = new Site(producer);
        site.tell(Kadegebouw.building().with("organisations", List.of("minwater")));
        site.tell(Kadegebouw.spaces());
        await().atMost(Duration.ofSeconds(60)).until(() -> status("employee2", site) == 200);
        String floor = site.id(Kadegebouw.FLOOR_3).toString();

        assertThat(systemStatus(path(site))).isEqualTo(200);
        assertThat(systemStatus("/v1/utilisation?from=2026-11-24&to=2026-11-24&placeId=" + floor))
                .isEqualTo(403);
        assertThat(streamStatus(SignIn.integrationToken(), "?buildingId=" + site.building()))
                .isEqualTo(200);
        assertThat(streamStatus(SignIn.integrationToken(), "?buildingId=" + site.building() + "&floorId=" + floor))
                .isEqualTo(403);
        assertThat(systemStatus("/v1/floors/" + floor + "/space-states")).isEqualTo(403);
    }

    private static int systemStatus(String path) {
        return RestAssured.given()
                .auth()
                .oauth2(SignIn.integrationToken())
                .get(path)
                .statusCode();
    }

    private static int status(String who, Site site) {
        return Callers.as(who).get(path(site)).statusCode();
    }

    private static String path(Site site) {
        return "/v1/buildings/" + site.building() + "/occupancy";
    }

    private OpenStream open(String who, String path) {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        return OpenStream.of(client, address, SignIn.token(who), null);
    }

    private int streamStatus(String who, Site site) {
        return streamStatus(SignIn.token(who), "?buildingId=" + site.building());
    }

    private int streamStatus(String token, String query) {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/occupancy/stream" + query);
        try (OpenStream stream = OpenStream.of(client, address, token, null)) {
            return stream.status();
        }
    }
}
