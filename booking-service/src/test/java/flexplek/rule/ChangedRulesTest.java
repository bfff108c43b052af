package flexplek.rule;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator changes holds for the very next call on the replica that took it, remembered or not. */
@QuarkusTest
@OnRealStack
class ChangedRulesTest {

    private String building = "";

    /** Shared by an organisation for which the building has no rule of its own. */
    @BeforeEach
    void importBuilding() {
        String json = SmallBuilding.buildingJson("AHEAD", "null").replace("\"minwater\"", "\"ahead\"");
        building = SmallBuilding.importing(
                        json.replaceAll("(\"ahead\", \"name\": \"[^\"]*\"), \"daysAhead\": 60", "$1"),
                        SmallBuilding.plan(2).replace("\"minwater\"", "\"ahead\""),
                        SmallBuilding.csv(2),
                        false)
                .statusCode(in(Set.of(200, 201)))
                .extract()
                .path("buildingId");
    }

    @Test
    void holdForTheNextBookingAndProposal() {
        String team = person().get("/v1/teams").path("items[0].id");

        for (int days : new int[] {3, 10, 5, 12}) {
            person().contentType("application/json")
                    .body("{\"weeklyDesks\": null, \"daysAhead\": " + days + "}")
                    .put("/v1/organisations/ahead/rules")
                    .then()
                    .statusCode(200);

            propose(team, days + 1).statusCode(422).body("type", equalTo("/problems/date-not-possible"));
            propose(team, days).statusCode(201);
            book(days + 1).statusCode(422).body("type", equalTo("/problems/too-far-ahead"));
            book(days).statusCode(201);
        }
    }

    private ValidatableResponse book(int day) {
        return person().contentType("application/json")
                .body("""
                        {"anyOf": {"buildingId": "%s"}, "start": "%s", "end": "%s"}""".formatted(building, SmallBuilding.at(day, "09:00"), SmallBuilding.at(day, "10:00")))
                .post("/v1/bookings")
                .then();
    }

    private ValidatableResponse propose(String team, int day) {
        String date = SmallBuilding.at(day, "12:00")
                .atZone(SmallBuilding.ZONE)
                .toLocalDate()
                .toString();
        return person().contentType("application/json")
                .body("""
                        {"teamId": "%s", "buildingId": "%s", "candidateDates": ["%s"]}""".formatted(team, building, date))
                .post("/v1/team-days")
                .then();
    }

    private static RequestSpecification person() {
        return Callers.withRoles("ahead", List.of("employee", "admin"));
    }
}
