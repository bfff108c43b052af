package flexplek.alert;

import static flexplek.live.Kadegebouw.FLOOR_3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import flexplek.live.Kadegebouw;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class AlertResourceTest {

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    JudgeAlerts judgeAlerts;

    @Inject
    Clock clock;

    private Site site;

    @BeforeEach
    void tellTheBuilding() {
        site = new Site(producer);
        site.tell(Kadegebouw.building()
                .with("organisations", List.of("minbin", "minwater"))
                .with("managedBy", "minbin"));
        site.tell(Kadegebouw.spaces());
        await().atMost(Duration.ofMinutes(1)).until(() -> listed("alert-rules").statusCode() == 200);
    }

    @AfterEach
    void resetTheClock() {
        MovedClock.reset();
    }

    @Test
    void setsARuleWithWhatIsUsualAndShowsIt() {
        String id = set("\"measure\": \"PEOPLE\", \"above\": 90")
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/v1/alert-rules/"))
                .body("name", equalTo("Verdieping 3"))
                .body("place", equalTo("FLOOR"))
                .body("downTo", equalTo(85))
                .body("endAfterMinutes", equalTo(5))
                .body("quietFrom", nullValue())
                .extract()
                .path("ruleId");

        listed("alert-rules").then().body("items.ruleId", contains(id)).body("next", nullValue());
        Callers.as("facility")
                .get("/v1/alert-rules/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("above", equalTo(90));
    }

    @Test
    void makesNoRuleTwiceAndRefusesOneThatDiffersFromOneThatIsThere() {
        String id = set("\"measure\": \"SHARE\", \"above\": 85")
                .statusCode(201)
                .extract()
                .path("ruleId");

        set("\"measure\": \"SHARE\", \"above\": 85")
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("ruleId", equalTo(id));
        set("\"measure\": \"SHARE\", \"above\": 85, \"downTo\": 70")
                .statusCode(409)
                .body("type", equalTo("/problems/alert-rule-is-there"));
        set("\"measure\": \"SHARE\", \"above\": 95").statusCode(201);
        listed("alert-rules").then().body("items", hasSize(2));
    }

    @Test
    void changesARuleThatWasSeenAndRemovesIt() {
        String path = "/v1/alert-rules/"
                + set("\"measure\": \"SHARE\", \"above\": 85").extract().path("ruleId");
        String nights =
                body("\"measure\": \"SHARE\", \"above\": 90, \"quietFrom\": \"19:00\", \"quietUntil\": \"24:00\"");

        put(path, nights, "\"0\"").statusCode(200).header("ETag", "\"1\"").body("quietUntil", equalTo("24:00"));
        put(path, nights, "\"0\"").statusCode(200).header("ETag", "\"1\"");
        put(path, body("\"measure\": \"SHARE\", \"above\": 70"), "\"0\"").statusCode(412);
        Callers.asWithJson("facility", nights)
                .put(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("If-Match"));
        put(
                        path,
                        nights.replace(
                                site.id(FLOOR_3).toString(),
                                Site.told(producer).building().toString()),
                        "*")
                .statusCode(400)
                .body("violations[0].field", equalTo("placeId"));

        remove(path, "\"0\"").statusCode(412);
        remove(path, "\"1\"").statusCode(204);
        remove(path, "*").statusCode(404);
    }

    @Test
    void takesNoMoreRulesThanABuildingCanHave() {
        for (int above = 0; above < SetAlertRules.MOST; above++) {
            set("\"measure\": \"PEOPLE\", \"above\": " + above).statusCode(201);
        }
        set("\"measure\": \"PEOPLE\", \"above\": 999")
                .statusCode(422)
                .body("type", equalTo("/problems/too-many-alert-rules"));
    }

    @Test
    void raisesShowsAcknowledgesAndEndsWhatASensorCounts() {
        set("\"measure\": \"PEOPLE\", \"above\": 3, \"downTo\": 2, \"endAfterMinutes\": 0")
                .statusCode(201);
        count(5);
        Response raised = judgedUntil(1, "OPEN");
        raised.then()
                .body("items[0].name", equalTo("Verdieping 3"))
                .body("items[0].measured", equalTo(5))
                .body("items[0].people", equalTo(5))
                .body("items[0].above", equalTo(3))
                .body("items[0].acknowledgedAt", nullValue());
        String acknowledgements = "/v1/alerts/" + raised.path("items[0].alertId") + "/acknowledgements";

        String at = Callers.as("facility")
                .post(acknowledgements)
                .then()
                .statusCode(200)
                .body("acknowledgedByYou", equalTo(true))
                .extract()
                .path("acknowledgedAt");
        Callers.as("admin")
                .post(acknowledgements)
                .then()
                .statusCode(200)
                .body("acknowledgedByYou", equalTo(false))
                .body("acknowledgedAt", equalTo(at));

        MovedClock.moveBy(Duration.ofSeconds(1));
        count(1);
        judgedUntil(1, "ENDED").then().body("items[0].endReason", equalTo("DOWN"));
        listed("alerts").then().body("items", hasSize(1));
        assertThat(listed("alerts", "&state=OPEN").<List<?>>path("items")).isEmpty();
    }

    @Test
    void showsThoseThatEndedPageByPageAfterThoseThatAreOpen() {
        for (int above = 3; above > 0; above--) {
            set("\"measure\": \"PEOPLE\", \"above\": " + above + ", \"downTo\": 0, \"endAfterMinutes\": 0");
        }
        count(5);
        judgedUntil(3, "OPEN");
        MovedClock.moveBy(Duration.ofSeconds(1));
        count(0);
        judgedUntil(3, "ENDED");
        MovedClock.moveBy(Duration.ofSeconds(2));
        count(2);
        judgedUntil(1, "OPEN");

        Response first = listed("alerts", "&limit=2");
        first.then().body("items", hasSize(3)).body("items[0].endedAt", nullValue());
        listed("alerts", "&limit=2&cursor=" + first.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void isForThoseWhoLookAfterTheBuildingAlone() {
        Callers.as("employee")
                .get("/v1/alerts?buildingId=" + site.building())
                .then()
                .statusCode(403);
        Callers.withRoles("minwater", List.of("employee", "facility"))
                .get("/v1/alerts?buildingId=" + site.building())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/managed-by-others"))
                .body("managedBy", equalTo("minbin"));
        Callers.withRoles("minlab", List.of("employee", "facility"))
                .get("/v1/alert-rules?buildingId=" + site.building())
                .then()
                .statusCode(404);
    }

    /** Judges until so many alerts are in this state; what is counted comes by Kafka. */
    private Response judgedUntil(int alerts, String state) {
        return await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> {
                            judgeAlerts.judge(clock.instant());
                            return listed("alerts", "&state=" + state);
                        },
                        answer -> answer.<List<?>>path("items").size() == alerts);
    }

    private void count(int people) {
        Callers.asWithJson("facility", """
                        {"counts": [{"sensorId": "door", "placeId": "%s", "countedAt": "%s", "count": %d}]}""".formatted(site.id(FLOOR_3), clock.instant(), people))
                .post("/v1/sensor-counts")
                .then()
                .statusCode(202);
    }

    private ValidatableResponse set(String terms) {
        return Callers.asWithJson("facility", body(terms))
                .post("/v1/alert-rules")
                .then();
    }

    private String body(String terms) {
        return "{\"placeId\": \"" + site.id(FLOOR_3) + "\", " + terms + "}";
    }

    private static ValidatableResponse put(String path, String body, String ifMatch) {
        return Callers.asWithJson("facility", body)
                .header("If-Match", ifMatch)
                .put(path)
                .then();
    }

    private static ValidatableResponse remove(String path, String ifMatch) {
        return Callers.as("facility").header("If-Match", ifMatch).delete(path).then();
    }

    private Response listed(String what, String... more) {
        return Callers.as("facility").get("/v1/" + what + "?buildingId=" + site.building() + String.join("", more));
    }
}
