package flexplek.screen;

import static flexplek.live.Kadegebouw.FLOOR_3;
import static flexplek.live.Kadegebouw.FLOOR_4;
import static flexplek.live.Kadegebouw.as;
import static flexplek.live.Kadegebouw.cancelled;
import static flexplek.live.Kadegebouw.changed;
import static flexplek.live.Kadegebouw.checkedIn;
import static flexplek.live.Kadegebouw.desk;
import static flexplek.live.Kadegebouw.made;
import static flexplek.live.Kadegebouw.offered;
import static flexplek.live.Kadegebouw.released;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
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
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class SpaceChangeStreamTest {

    private static final String NINE = "2030-03-05T08:00:00Z";
    private static final String NOON = "2030-03-05T11:00:00Z";
    private static final String FIVE = "2030-03-05T16:00:00Z";

    @Inject
    Producer<String, byte[]> producer;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Site site;

    @BeforeEach
    void tellTheBuilding() {
        site = Site.told(producer);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Boolean.FALSE.equals(given().auth()
                        .oauth2(SignIn.token("admin"))
                        .get("/v1/floors/" + site.id(FLOOR_3) + "/space-states")
                        .path("stale")));
    }

    @Test
    void tellsWhatEachBookingOfTheFloorDoesToItsSpaceOnAnyDay() {
        Event morning = made(1, desk(1), NINE, NOON);
        Event afternoon = made(2, desk(1), NOON, FIVE);
        try (OpenStream stream = open("employee", FLOOR_3, null)) {
            OpenStream.Event opened = stream.next();
            assertThat(opened.name()).isEqualTo("opened");
            assertThat(opened.json().get("zone").textValue()).isEqualTo("Europe/Amsterdam");
            assertThat(opened.json().get("stale").booleanValue()).isFalse();

            site.tell(morning, morning, made(3, desk(6), NINE, NOON), afternoon, checkedIn(morning));
            site.tell(released(morning, "2030-03-05T10:00:00Z"), cancelled(afternoon), afternoon);

            assertChange(stream.next(), NINE, NOON);
            assertChange(stream.next(), NINE, NOON, NOON, FIVE);
            assertChange(stream.next(), NOON, FIVE);
            assertChange(stream.next());
            assertThat(stream.poll(Duration.ofMillis(500))).isNull();
        }
    }

    @Test
    void tellsOfTheSpaceThatABookingLeavesAndOfTheOneThatItTakes() {
        Event made = made(1, desk(1), NINE, NOON);
        try (OpenStream stream = open("employee", FLOOR_3, null)) {
            stream.next();

            site.tell(made, changed(made, made(1, desk(2), NOON, FIVE), 1));

            assertChange(stream.next(), NINE, NOON);
            assertChange(stream.next());
            assertChange(stream.next(), NOON, FIVE);
        }
    }

    @Test
    void tellsOfAPlaceThatIsHeldForSomebodyWhoWaitsAndOfItsEnd() {
        Event offered = offered(1, desk(1), NINE, NOON);
        Event accepted = offered(2, desk(1), NOON, FIVE);
        try (OpenStream stream = open("employee", FLOOR_3, null)) {
            stream.next();

            site.tell(offered, accepted, as("booking.offer-ended.v1", offered, 1), offered);
            site.tell(as("booking.made.v1", accepted, 1), cancelled(accepted).with("version", 2));
            site.tell(
                    offered(3, desk(1), NINE, NOON), as("booking.offer-lapsed.v1", offered(3, desk(1), NINE, NOON), 1));

            assertChange(stream.next(), NINE, NOON);
            assertChange(stream.next(), NINE, NOON, NOON, FIVE);
            assertChange(stream.next(), NOON, FIVE);
            assertChange(stream.next());
            assertChange(stream.next(), NINE, NOON);
            assertChange(stream.next());
            assertThat(stream.poll(Duration.ofMillis(500))).isNull();
        }
    }

    @Test
    void namesNoPersonNoBookingAndNotWhenSomebodyCame() {
        try (OpenStream stream = open("employee", FLOOR_3, null)) {
            stream.next();
            site.tell(made(1, desk(2), NINE, NOON));

            assertThat(stream.next().json().fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("spaceId", "floorId", "day", "taken");
        }
    }

    @Test
    void opensAfreshAfterAnyIdSoThatNobodyReadsWhatBecameOfThePast() {
        Event morning = made(1, desk(5), NINE, NOON);
        try (OpenStream stream = open("employee", FLOOR_4, null)) {
            stream.next();
            site.tell(morning, checkedIn(morning));
            stream.next();
        }
        for (String id : List.of("0", "1", "nonsense", "-7", "999999999999")) {
            try (OpenStream stream = open("employee", FLOOR_4, id)) {
                OpenStream.Event opened = stream.next();
                assertThat(opened.name()).isEqualTo("opened");
                assertThat(stream.poll(Duration.ofMillis(100))).isNull();
            }
        }
    }

    @Test
    void endsWhenTheFloorIsNoMore() {
        try (OpenStream stream = open("employee", FLOOR_4, null)) {
            stream.next();

            site.tell(Kadegebouw.building()
                    .with(
                            "floors",
                            List.of(Kadegebouw.floor(
                                    FLOOR_3,
                                    3,
                                    List.of(Kadegebouw.neighbourhood(Kadegebouw.WATERKANT, "3A Waterkant"))))));

            OpenStream.Event gone = stream.next();
            assertThat(gone.name()).isEqualTo("gone");
            assertThat(gone.json().get("placeId").textValue())
                    .isEqualTo(site.id(FLOOR_4).toString());
            await().until(stream::hasEnded);
        }
    }

    @Test
    void isForPeopleOfOrganisationsThatShareTheBuilding() {
        try (OpenStream stream = open("admin", FLOOR_3, null)) {
            assertThat(stream.status()).isEqualTo(200);
        }
        assertRefused(SignIn.token("employee2"), "?floorId=" + site.id(FLOOR_3), 404);
        assertRefused(SignIn.integrationToken(), "?floorId=" + site.id(FLOOR_3), 403);
        assertRefused("nonsense", "?floorId=" + site.id(FLOOR_3), 401);

        site.tell(Kadegebouw.building().with("organisations", List.of("minwater")));

        await().untilAsserted(() -> assertRefused(SignIn.token("employee"), "?floorId=" + site.id(FLOOR_3), 404));
        try (OpenStream stream = open("employee2", FLOOR_3, null)) {
            assertThat(stream.next().name()).isEqualTo("opened");
        }
    }

    @Test
    void refusesWithAProblemThatNamesTheField() {
        String token = SignIn.token("employee");
        assertRefused(token, "?floorId=" + UUID.randomUUID(), 404);
        assertRefused(token, "?floorId=" + site.building(), 404);
        assertRefused(token, "", 400).body("violations.field", hasItem("floorId"));
        assertRefused(token, "?floorId=drie", 400).body("violations.field", hasItem("floorId"));
    }

    private static io.restassured.response.ValidatableResponse assertRefused(String token, String query, int status) {
        return given().auth()
                .oauth2(token)
                .get("/v1/space-changes/stream" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    private static void assertChange(OpenStream.Event event, String... taken) {
        JsonNode change = event.json();
        assertThat(event.name()).isEqualTo("change");
        assertThat(change.get("day").textValue()).isEqualTo("2030-03-05");
        assertThat(change.get("taken").findValuesAsText("start")).hasSize(taken.length / 2);
        for (int i = 0; i < taken.length; i += 2) {
            assertThat(change.at("/taken/" + i / 2 + "/start").textValue()).isEqualTo(taken[i]);
            assertThat(change.at("/taken/" + i / 2 + "/end").textValue()).isEqualTo(taken[i + 1]);
        }
    }

    private OpenStream open(String who, UUID floor, @Nullable String lastEventId) {
        String path = "/v1/space-changes/stream?floorId=" + site.id(floor);
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        return OpenStream.of(client, address, SignIn.token(who), lastEventId);
    }
}
