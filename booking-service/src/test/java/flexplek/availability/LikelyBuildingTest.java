package flexplek.availability;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Any desk near my team", with no place named. */
@QuarkusTest
@OnRealStack
class LikelyBuildingTest {

    private static final int DAY = 55;

    private SmallBuilding house = SmallBuilding.notYet();
    private SmallBuilding other = SmallBuilding.notYet();

    @BeforeEach
    void importBuildings() {
        house = SmallBuilding.withDesks("LIKELY", 4);
        other = SmallBuilding.withDesks("OTHER", 4);
        show("TEAM");
    }

    @AfterEach
    void showTheTeamAgain() {
        show("TEAM");
    }

    @Test
    void choosesTheBuildingWhereMostOfMyTeamIsElseMyLast() {
        nearTeam("employee", DAY - 1, "");
        sit("newcomer", house, DAY - 2);
        sit("organiser", other, DAY);

        nearTeam("newcomer", DAY, "")
                .statusCode(201)
                .body("buildingId", equalTo(other.id().toString()));
        nearTeam("newcomer", DAY + 1, "")
                .statusCode(201)
                .body("buildingId", equalTo(other.id().toString()));
        show("NOBODY");
        sit("organiser", house, DAY + 2);
        nearTeam("newcomer", DAY + 2, "")
                .statusCode(201)
                .body("buildingId", equalTo(other.id().toString()));
    }

    @Test
    void asksForABuildingWhenNothingSpeaksForOne() {
        nearTeam("emergency", DAY + 3, "").statusCode(422).body("type", equalTo("/problems/building-needed"));
    }

    @Test
    void wantsAPlaceForSomebodyElseAndWithoutTheTeam() {
        nearTeam("employee", DAY + 3, ", \"personId\": \"" + Callers.id("organiser") + "\"")
                .statusCode(400)
                .body("violations.field", hasItem("anyOf"));
        asWithJson("employee", request(DAY + 3, "").replace("true", "false"))
                .post("/v1/bookings")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("anyOf"));
    }

    private static ValidatableResponse nearTeam(String person, int day, String more) {
        return asWithJson(person, request(day, more)).post("/v1/bookings").then();
    }

    private static String request(int day, String more) {
        return """
            {"anyOf": {"nearTeam": true}, "start": "%s", "end": "%s"%s}""".formatted(at(day, "09:00"), at(day, "17:00"), more);
    }

    private static void sit(String person, SmallBuilding building, int day) {
        UUID desk = building.desk(1);
        asWithJson(person, booking(desk, at(day, "09:00"), at(day, "17:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201);
    }

    private static void show(String circle) {
        asWithJson("organiser", "{\"visibleTo\": \"" + circle + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
        as("newcomer").get("/v1/people/me").then().statusCode(200);
    }
}
