package flexplek.favourite;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.Callers;
import flexplek.trial.Logged;
import flexplek.trial.OnRealStack;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person needs of every desk is kept for that person alone. */
@QuarkusTest
@OnRealStack
class NeedsResourceTest {

    private static final String PATH = "/v1/people/me/needs";

    @Inject
    Statements statements;

    @Test
    void saysOfWhoeverNeverChoseThatNothingIsNeededAndThatTheyNeverChose() {
        Callers.withRoles(neverSeen(), List.of("employee"))
                .get(PATH)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("amenities", empty());
    }

    @Test
    void keepsEachOnceInTheOrderOfTheListAndChangesOnlyWhatTheCallerHasSeen() {
        String first = choose("\"quiet\", \"sit-stand\", \"quiet\"", "*")
                .statusCode(200)
                .body("amenities", contains("sit-stand", "quiet"))
                .extract()
                .header("ETag");
        choose("\"sit-stand\", \"quiet\"", first).statusCode(200).header("ETag", first);
        String none = choose("", first)
                .statusCode(200)
                .body("amenities", empty())
                .extract()
                .header("ETag");

        choose("\"monitor\"", first).statusCode(412).body("type", equalTo("/problems/changed-meanwhile"));
        choose("\"monitor\"", "\"0\"").statusCode(412);

        assertThat(none).isNotEqualTo(first);
        as("facility").get(PATH).then().header("ETag", none).body("amenities", empty());
        assertThat(statements.of(() -> as("facility").get(PATH))).isEqualTo(1);
    }

    @Test
    void takesAFirstChoiceOfNothingForAChoice() {
        String organisation = neverSeen();

        Callers.withRoles(organisation, List.of("employee"))
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"amenities\": []}")
                .put(PATH)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        Callers.withRoles(organisation, List.of("employee"))
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"amenities\": [\"monitor\"]}")
                .put(PATH)
                .then()
                .statusCode(412);
    }

    @Test
    void showsNobodyElseAndNoLogWhatOneNeeds() {
        try (Logged facts = new Logged("fact");
                Logged audit = new Logged("audit")) {
            choose("\"wheelchair-accessible\"", "*").statusCode(200);

            assertThat(as("admin").get(PATH).then().statusCode(200).extract().asString())
                    .doesNotContain("wheelchair");
            assertThat(as("admin").get("/v1/teams").asString()).doesNotContain("wheelchair");
            assertThat(facts.lines()).isEmpty();
            assertThat(audit.lines()).isEmpty();
        }
    }

    /** An organisation of which nobody was here before. */
    private static String neverSeen() {
        return "needs-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static ValidatableResponse choose(String amenities, String ifMatch) {
        return asWithJson("facility", "{\"amenities\": [" + amenities + "]}")
                .header("If-Match", ifMatch)
                .put(PATH)
                .then();
    }
}
