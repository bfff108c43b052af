package flexplek.teamday;

import static flexplek.trial.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group that was renamed in the directory: the team follows it by an administrator's act. */
@QuarkusTest
@OnRealStack
class RenamedTeamTest {

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void build() {
        building = SmallBuilding.withDesks("RENAMED", 4);
    }

    @Test
    void keepsItsDaysAndMembersThoughSomebodySignedInWithTheNewNameFirst() {
        String team = teamOf("Anna", "/minbin/Kering");
        teamOf("Bas", "/minbin/Kering");
        String day = propose("Anna", "/minbin/Kering", team);
        String made = teamOf("Bas", "/minbin/Waterkering");
        String dayOfMade = propose("Bas", "/minbin/Waterkering", made);
        teamOf("Anna", "/minbin/Waterkering");
        assertThat(as("admin").get("/v1/teams?path=/minbin/Kering").<String>path("items[0].id"))
                .isEqualTo(team);

        rename(team, "minbin/Waterkering")
                .then()
                .statusCode(200)
                .body("id", equalTo(team))
                .body("name", equalTo("Waterkering"));
        rename(team, "/minbin/Waterkering").then().statusCode(200);

        for (String person : new String[] {"Anna", "Bas"}) {
            with(person, "/minbin/Waterkering")
                    .get("/v1/teams")
                    .then()
                    .body("items.id", contains(team))
                    .body("items[0].members", hasSize(2));
            with(person, "/minbin/Waterkering")
                    .get(day)
                    .then()
                    .statusCode(200)
                    .body("teamName", equalTo("Waterkering"));
            with(person, "/minbin/Waterkering").get(dayOfMade).then().statusCode(200);
        }
        as("admin").get("/v1/teams?path=/minbin/Kering").then().body("items", empty());
    }

    @Test
    void staysInItsOrganisation() {
        String team = teamOf("Cas", "/minbin/Dijk");

        rename(team, "/minwater/Dijk").then().statusCode(400).body("violations.field", contains("path"));
        rename(UUID.randomUUID().toString(), "/minbin/Dijk").then().statusCode(404);
    }

    private static Response rename(String team, String path) {
        return as("admin")
                .contentType("application/json")
                .body("{\"path\": \"" + path + "\"}")
                .put("/v1/teams/" + team + "/path");
    }

    private String propose(String person, String path, String team) {
        return with(person, path)
                .contentType("application/json")
                .body("""
                        {"teamId": "%s", "buildingId": "%s", "candidateDates": ["%s"]}""".formatted(
                        team,
                        building.id(),
                        SmallBuilding.at(9, "12:00").atZone(SmallBuilding.ZONE).toLocalDate()))
                .post("/v1/team-days")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String teamOf(String person, String path) {
        return with(person, path)
                .get("/v1/people/me")
                .then()
                .statusCode(200)
                .extract()
                .path("teams[0].id");
    }

    private static RequestSpecification with(String person, String path) {
        return Callers.telling(Map.of("sub", "\"renamed " + person + "\"", "groups", "[\"" + path + "\"]"));
    }
}
