package flexplek.people;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import flexplek.trial.OnRealStack;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class VisibilityResourceTest {

    private static final String PATH = "/v1/people/me/visibility";

    @Inject
    Statements statements;

    @Test
    void showsTheTeamAndNobodyElseUntilThePersonChooses() {
        as("emergency").get(PATH).then().statusCode(200).body("visibleTo", equalTo("TEAM"));
    }

    @Test
    void changesOnlyWhatTheCallerHasSeen() {
        String seen = choose("NOBODY", "*").statusCode(200).extract().header("ETag");

        choose("NOBODY", seen).statusCode(200).header("ETag", seen);
        String next = choose("ORGANISATION", seen).statusCode(200).extract().header("ETag");
        choose("ORGANISATION", seen).statusCode(200).header("ETag", next);
        choose("EVERYONE", seen).statusCode(412).body("type", equalTo("/problems/changed-meanwhile"));

        assertThat(next).isNotEqualTo(seen);
        as("facility").get(PATH).then().header("ETag", next).body("visibleTo", equalTo("ORGANISATION"));
        assertThat(statements.of(() -> as("facility").get(PATH))).isEqualTo(1);
        choose("TEAM", next).statusCode(200).body("visibleTo", equalTo("TEAM"));
    }

    private static ValidatableResponse choose(String circle, String ifMatch) {
        return asWithJson("facility", "{\"visibleTo\": \"" + circle + "\"}")
                .header("If-Match", ifMatch)
                .put(PATH)
                .then();
    }

    @Test
    void answersBadInputWithTheField() {
        given().get(PATH).then().statusCode(401);
        for (String body : new String[] {"{}", "{\"visibleTo\": \"FRIENDS\"}", "{\"visibleTo\": null}"}) {
            asWithJson("facility", body)
                    .put(PATH)
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("visibleTo"));
        }
    }
}
