package flexplek.people;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class OrganisationResourceTest {

    private static final String PATH = "/v1/organisations/minwater/rules";

    @BeforeEach
    void knowTheOrganisation() {
        as("employee2").get("/v1/people/me").then().statusCode(200);
    }

    @Test
    void showsTheRulesToItsOwnPeopleAndToAdministratorsOfThePlatform() {
        as("employee2").get(PATH).then().statusCode(200).body("daysAhead", equalTo(14));
        as("platform-admin").get(PATH).then().statusCode(200);
        as("employee").get(PATH).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        as("admin").get(PATH).then().statusCode(404);
        as("platform-admin").get("/v1/organisations/nobody/rules").then().statusCode(404);
    }

    @Test
    void letsNoAdministratorOfAnotherOrganisationSetThem() {
        asWithJson("admin", "{\"weeklyDesks\": 1, \"daysAhead\": 1}")
                .put(PATH)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        as("employee2").get(PATH).then().body("daysAhead", equalTo(14));
    }

    @Test
    void goesByTheNameThatABuildingGaveIt() {
        SmallBuilding.withDesks("NAMED", 1);

        as("employee2").get("/v1/people/me").then().body("organisationName", equalTo("Ministerie van Waterzaken"));
    }

    @Test
    void changesRulesOnlyAsTheyWereSeen() {
        String seen = as("platform-admin").get(PATH).header("ETag");

        String next = put("platform-admin", 3, seen).statusCode(200).extract().header("ETag");
        put("platform-admin", 3, seen).statusCode(200).header("ETag", next);
        put("platform-admin", 4, seen).statusCode(412).body("type", equalTo("/problems/changed-meanwhile"));
        as("employee2").get(PATH).then().header("ETag", next).body("weeklyDesks", equalTo(3));
        put("employee2", 5, next).statusCode(403);
        put("platform-admin", null, next).statusCode(200).body("weeklyDesks", equalTo(null));
    }

    private static ValidatableResponse put(
            String person, @org.jspecify.annotations.Nullable Integer weekly, String seen) {
        return asWithJson(person, "{\"weeklyDesks\": " + weekly + ", \"daysAhead\": 14}")
                .header("If-Match", seen)
                .put(PATH)
                .then();
    }
}
