package flexplek.sensor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import flexplek.live.Kadegebouw;
import flexplek.local.SignIn;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class SensorCountsResourceTest {

    private static final String TOKEN = SignIn.integrationToken();

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    SensorCounts sensorCounts;

    @Inject
    Clock clock;

    private Site site;
    private Instant now;

    @BeforeEach
    void tellTheBuilding() {
        site = Site.told(producer);
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        post(count("ready", Kadegebouw.ROOM, now, 0)).then().statusCode(202));
    }

    @Test
    void showsAndKeepsWhatASensorCounted() {
        UUID waterkant = site.id(Kadegebouw.WATERKANT);

        post(
                        count("door", Kadegebouw.WATERKANT, now, 12),
                        count("door", Kadegebouw.WATERKANT, now.minusSeconds(300), 9),
                        count("door", Kadegebouw.WATERKANT, now, 12))
                .then()
                .statusCode(202)
                .body("accepted", equalTo(3));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().auth()
                        .oauth2(SignIn.token("facility"))
                        .get("/v1/buildings/" + site.building() + "/occupancy")
                        .then()
                        .body("neighbourhoods.find { it.placeId == '" + waterkant + "' }.counted.count", equalTo(12))
                        .body("building.counted.count", equalTo(12)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(Kept.of(sensorCounts, waterkant, now.minusSeconds(600), now.plusSeconds(1)))
                                .extracting(SensorCount::count)
                                .containsExactly(9, 12));
    }

    @Test
    void keepsTheLastWordOnTheSameReading() {
        UUID daktuin = site.id(Kadegebouw.DAKTUIN);

        post(count("door", Kadegebouw.DAKTUIN, now, 5)).then().statusCode(202);
        post(count("door", Kadegebouw.DAKTUIN, now, 6)).then().statusCode(202);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Kept.of(sensorCounts, daktuin, now, now.plusSeconds(1)))
                        .extracting(SensorCount::count)
                        .containsExactly(6));
    }

    @Test
    void namesEveryBadRow() {
        post(
                        count("door", Kadegebouw.ROOM, now, 1),
                        Map.of("sensorId", " ", "placeId", "kade", "countedAt", "yesterday", "count", -1),
                        count("door", Kadegebouw.ROOM, now.plusSeconds(3600), 1),
                        count("door", Kadegebouw.ROOM, Instant.EPOCH, 1),
                        Map.of("sensorId", 7, "placeId", site.building(), "countedAt", now.toString(), "count", 1.5))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "counts[1].sensorId",
                                "counts[1].placeId",
                                "counts[1].countedAt",
                                "counts[1].count",
                                "counts[2].countedAt",
                                "counts[3].countedAt",
                                "counts[4].sensorId",
                                "counts[4].count"));
    }

    @Test
    void namesAPlaceThatNobodyKnowsAndTakesNothingIn() {
        UUID unknown = UUID.randomUUID();

        post(
                        count("whole", Kadegebouw.STADSKANT, now, 3),
                        Map.of("sensorId", "x", "placeId", unknown, "countedAt", now.toString(), "count", 1))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unknown-place"))
                .body("violations.field", hasItem("counts[1].placeId"))
                .body("violations[0].message", equalTo("there is no place " + unknown + " that is yours to count for"));

        assertThat(Kept.of(sensorCounts, site.id(Kadegebouw.STADSKANT), now, now.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void refusesABodyThatIsNone() {
        for (String body : List.of(
                "", "{", "[]", "null", "7", "{}", "{\"counts\":{}}", "{\"counts\":[]}", "{\"counts\":[null]}")) {
            integration()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/sensor-counts")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.size()", equalTo(1));
        }
    }

    @Test
    void refusesMoreThanAThousandCounts() {
        Map<?, ?>[] many = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> count("door", Kadegebouw.ROOM, now, 1))
                .toArray(Map<?, ?>[]::new);

        post(many).then().statusCode(400).body("violations.field", hasItem("counts"));
    }

    @Test
    void refusesABodyOfMoreThanAMegabyte() {
        integration()
                .contentType(ContentType.JSON)
                .body("{\"counts\":\"" + "x".repeat(1_100_000) + "\"}")
                .post("/v1/sensor-counts")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void refusesAnotherContentType() {
        integration()
                .contentType("text/csv")
                .body("door,12")
                .post("/v1/sensor-counts")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void isForFacilityStaffAndIntegrationsAlone() {
        Map<String, Object> body = Map.of("counts", List.of(count("door", Kadegebouw.ROOM, now, 1)));
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/sensor-counts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(SignIn.token("employee"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/sensor-counts")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(SignIn.token("facility"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/sensor-counts")
                .then()
                .statusCode(202);
    }

    @Test
    void takesNothingForABuildingThatTheOrganisationDoesNotShare() {
        List<String> roles = List.of("employee", "facility");
        Map<String, Object> known = count("stranger", Kadegebouw.STADSKANT, now, 99);
        UUID nowhere = UUID.randomUUID();
        Map<String, Object> unknown = new HashMap<>(known);
        unknown.put("placeId", nowhere);

        String refused = refusal(Callers.withRoles("minwater", roles), known);

        assertThat(refused)
                .contains(site.id(Kadegebouw.STADSKANT).toString())
                .isEqualTo(refusal(Callers.withRoles("minwater", roles), unknown)
                        .replace(
                                nowhere.toString(),
                                site.id(Kadegebouw.STADSKANT).toString()));
        post(Callers.withRoles("minbin", roles), known).then().statusCode(202);
    }

    @Test
    void takesCountsOfEveryBuildingFromAnIntegration() {
        Map<String, Object> count = count("gateway", Kadegebouw.STADSKANT, now, 4);

        post(Callers.withRoles("minwater", List.of("integration")), count)
                .then()
                .statusCode(202);
    }

    private static String refusal(RequestSpecification caller, Map<?, ?> count) {
        return post(caller, count)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-place"))
                .extract()
                .asString();
    }

    private static Response post(Map<?, ?>... counts) {
        return post(integration(), counts);
    }

    private static Response post(RequestSpecification caller, Map<?, ?>... counts) {
        return caller.contentType(ContentType.JSON)
                .body(Map.of("counts", List.of(counts)))
                .post("/v1/sensor-counts");
    }

    private static RequestSpecification integration() {
        return given().auth().oauth2(TOKEN);
    }

    private Map<String, Object> count(String sensor, UUID place, Instant at, int count) {
        return Map.of("sensorId", sensor, "placeId", site.id(place), "countedAt", at.toString(), "count", count);
    }
}
