package flexplek.people;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Groups that nobody could tell from another team: they become none, and are named. */
@QuarkusTest
@OnRealStack
class LookAlikesTest {

    @Test
    void areNotJoinedAtSignInAndNamed() {
        me("first", "/minbin/Sluis Oost").body("teams.name", contains("Sluis Oost"));

        for (int time = 1; time <= 2; time++) {
            me("second", "/minbin/sluis-oost", "/minbin/\uff33luis Oost", "minbin/SLUIS OOST")
                    .body("teams", empty())
                    .body(
                            "groupsLeftOut.group",
                            containsInAnyOrder("/minbin/sluis-oost", "/minbin/\uff33luis Oost", "minbin/SLUIS OOST"))
                    .body("groupsLeftOut.reason", everyItem(equalTo("LOOKS_LIKE")));
        }
        as("admin").get("/v1/teams?path=/minbin/sluis-oost").then().body("items", empty());
        me("first", "/minbin/Sluis Oost")
                .body("teams.name", contains("Sluis Oost"))
                .body("groupsLeftOut", empty());
    }

    @Test
    void ofOneTokenAreOneTeam() {
        for (int time = 1; time <= 2; time++) {
            me("both", "/minbin/dam Oost", "/minbin/Dam Oost")
                    .body("teams.name", contains("Dam Oost"))
                    .body("groupsLeftOut.group", contains("/minbin/dam Oost"))
                    .body("groupsLeftOut.reason", contains("LOOKS_LIKE"));
        }
    }

    @Test
    void areTwoTeamsInTwoOrganisations() {
        me("here", "/minbin/Brug Oost").body("groupsLeftOut", empty());

        asWithJson("platform-admin", """
                        {"people": [{"subject": "look there", "organisation": "minwater", "displayName": "Theo",
                          "teams": ["/minwater/brug oost"]}]}""").post("/v1/people-imports").then().statusCode(200);
    }

    @Test
    void areNoNewPathOfAnotherTeam() {
        me("holds", "/minbin/Gemaal Oost").statusCode(200);
        String team = me("follows", "/minbin/Molen Oost").extract().path("teams[0].id");

        rename(team, "/minbin/gemaal-oost").statusCode(400).body("violations.field", contains("path"));
        rename(team, "/minbin/molen-oost").statusCode(200).body("id", equalTo(team));
        me("follows", "/minbin/molen-oost").body("teams.id", contains(team));
    }

    private static ValidatableResponse rename(String team, String path) {
        return asWithJson("admin", "{\"path\": \"" + path + "\"}")
                .put("/v1/teams/" + team + "/path")
                .then();
    }

    private static ValidatableResponse me(String person, String... groups) {
        String told =
                Arrays.stream(groups).map(group -> "\"" + group + "\"").collect(Collectors.joining(",", "[", "]"));
        return Callers.telling(Map.of("sub", "\"look " + person + "\"", "groups", told))
                .get("/v1/people/me")
                .then()
                .statusCode(200);
    }
}
