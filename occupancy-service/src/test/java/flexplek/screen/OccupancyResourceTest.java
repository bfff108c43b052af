package flexplek.screen;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.local.SignIn;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class OccupancyResourceTest {

    private static final String TOKEN = SignIn.token("employee");

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    Clock clock;

    @Test
    void showsTheWholeBuildingAsItIsNow() {
        Site site = Site.told(producer);
        Event made = now(1, Kadegebouw.desk(1));
        site.tell(made, Kadegebouw.checkedIn(made), now(2, Kadegebouw.desk(6)));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> Callers.as("facility")
                        .get("/v1/buildings/" + site.building() + "/occupancy")
                        .then()
                        .statusCode(200)
                        .header("API-Version", "1.0.0")
                        .header("ETag", notNullValue())
                        .header("Cache-Control", "no-cache")
                        .body("name", equalTo("Kadegebouw"))
                        .body("zone", equalTo("Europe/Amsterdam"))
                        .body("stale", equalTo(false))
                        .body("building.placeId", equalTo(site.building().toString()))
                        .body("building.desks.capacity", equalTo(6))
                        .body("building.desks.booked", equalTo(2))
                        .body("building.desks.checkedIn", equalTo(1))
                        .body("building.desks.free", equalTo(4))
                        .body("building.rooms.free", equalTo(2))
                        .body("building.peakToday", equalTo(2))
                        .body("floors", hasSize(2))
                        .body("floors[0].name", equalTo("Verdieping 3"))
                        .body("neighbourhoods.name", equalTo(List.of("3A Waterkant", "3B Stadskant", "4A Daktuin")))
                        .body("neighbourhoods[0].desks.booked", equalTo(1)));
    }

    @Test
    void answersNotModifiedWhileNothingChanged() {
        Site site = Site.told(producer);
        String path = "/v1/buildings/" + site.building() + "/occupancy";
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            Response first = asEmployee().get(path);
            first.then().statusCode(200).body("building.desks.capacity", equalTo(6));
            asEmployee()
                    .header("If-None-Match", first.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
        });
    }

    @Test
    void refusesWhoeverIsNotSignedIn() {
        given().get("/v1/buildings/" + UUID.randomUUID() + "/occupancy")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("status", equalTo(401));
        given().auth()
                .oauth2("nonsense")
                .get("/v1/buildings/" + UUID.randomUUID() + "/occupancy")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void refusesWhoeverIsNoEmployeeAndNoSystem() {
        given().auth()
                .oauth2(Callers.token("minbin", List.of("notifier")))
                .get("/v1/buildings/" + UUID.randomUUID() + "/occupancy")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("status", equalTo(403));
    }

    @Test
    void knowsNoBuildingThatWasNotTold() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> asEmployee()
                        .get("/v1/buildings/" + UUID.randomUUID() + "/occupancy")
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/not-found")));
    }

    @Test
    void namesAnIdThatIsNone() {
        asEmployee()
                .get("/v1/buildings/kade/occupancy")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("id"));
    }

    @Test
    void refusesWhatItDoesNotProduceOrKnow() {
        asEmployee()
                .accept("text/csv")
                .get("/v1/buildings/" + UUID.randomUUID() + "/occupancy")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        asEmployee()
                .post("/v1/buildings/" + UUID.randomUUID() + "/occupancy")
                .then()
                .statusCode(405);
        asEmployee().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    private static RequestSpecification asEmployee() {
        return given().auth().oauth2(TOKEN);
    }

    private Event now(int number, UUID space) {
        return Kadegebouw.made(
                number,
                space,
                clock.instant().minusSeconds(600).toString(),
                clock.instant().plusSeconds(600).toString());
    }
}
