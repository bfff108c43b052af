package flexplek.people;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class TeamResourceTest {

    private static final String NEWCOMER = "00000000-0000-4000-8000-000000000003";
    private static final String ORGANISER = "00000000-0000-4000-8000-000000000002";
    private static final String KADE = "items.find { it.name == 'Kade' }.";
    private static final String NEW_ONE = KADE + "members.find { it.displayName == 'Noor Nieuwkomer' }.";

    @Inject
    Statements statements;

    @Test
    void marksANewcomerWithTheMentorForNinetyDays() {
        as("organiser").get("/v1/people/me").then().statusCode(200);
        LocalDate today =
                SmallBuilding.at(0, "12:00").atZone(SmallBuilding.ZONE).toLocalDate();
        starts(today.minusDays(40));

        as("employee")
                .get("/v1/teams")
                .then()
                .statusCode(200)
                .body(NEW_ONE + "newcomer", equalTo(true))
                .body(NEW_ONE + "startedOn", equalTo(today.minusDays(40).toString()))
                .body(NEW_ONE + "mentor.id", equalTo(Callers.id("organiser").toString()))
                .body(
                        KADE + "members.findAll { it.me }.id",
                        equalTo(java.util.List.of(Callers.id("employee").toString())));

        starts(today.minusDays(95));
        as("employee")
                .get("/v1/teams")
                .then()
                .body(NEW_ONE + "newcomer", equalTo(false))
                .body(NEW_ONE + "startedOn", equalTo(null))
                .body(NEW_ONE + "mentor", equalTo(null));
    }

    private static void starts(LocalDate day) {
        asWithJson("admin", """
                        {"people": [{"id": "%s", "organisation": "minbin", "displayName": "Noor Nieuwkomer",
                          "teams": ["/minbin/kade"], "startedOn": "%s", "mentorId": "%s"}]}""".formatted(NEWCOMER, day, ORGANISER))
                .post("/v1/people-imports")
                .then()
                .statusCode(200);
    }

    @Test
    void showsTeamsToTheirOwnPeopleOnlyInOneStatement() {
        as("facility").get("/v1/teams").then().statusCode(200).body("items.name", not(hasItem("Kade")));
        assertThat(statements.of(() -> as("employee").get("/v1/teams"))).isEqualTo(1);
    }
}
