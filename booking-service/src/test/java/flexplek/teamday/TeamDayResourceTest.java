package flexplek.teamday;

import static flexplek.teamday.TeamDayCalls.agree;
import static flexplek.teamday.TeamDayCalls.answer;
import static flexplek.teamday.TeamDayCalls.date;
import static flexplek.teamday.TeamDayCalls.proposal;
import static flexplek.teamday.TeamDayCalls.proposed;
import static flexplek.teamday.TeamDayCalls.team;
import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proposing, answering, and what is refused. */
@QuarkusTest
@OnRealStack
class TeamDayResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @Inject
    Statements statements;

    private SmallBuilding building = SmallBuilding.notYet();
    private String kade = "";

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks("TEAM", 6);
        TeamDayCalls.introduce();
        kade = team("organiser", "Kade");
    }

    @Test
    void proposesOnceThoughItIsSentTwiceAndTellsTheTeam() {
        String key = UUID.randomUUID().toString();
        String body = proposal(kade, building, 13, 11);

        String location = asWithJson("organiser", body)
                .header("Idempotency-Key", key)
                .post("/v1/team-days")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/team-days/"))
                .header("ETag", "\"0\"")
                .body("status", equalTo("PROPOSED"))
                .body("teamName", equalTo("Kade"))
                .body("organiserId", equalTo(Callers.id("organiser").toString()))
                .body("candidates.date", equalTo(List.of(date(11), date(13))))
                .body("candidates[0].mine", nullValue())
                .extract()
                .header("Location");
        asWithJson("organiser", body)
                .header("Idempotency-Key", key)
                .post("/v1/team-days")
                .then()
                .statusCode(201)
                .header("Location", equalTo(location));

        try (Told told = new Told(brokers, Topic.TEAM_DAYS)) {
            JsonPath event = told.events("team-day.proposed.v1", location.substring(14), 1)
                    .getFirst();
            assertThat(event.getList("memberIds", String.class))
                    .contains(
                            Callers.id("employee").toString(),
                            Callers.id("organiser").toString());
            assertThat(event.getList("candidateDates", String.class)).containsExactly(date(11), date(13));
        }
    }

    @Test
    void showsATeamDayToItsTeamOnly() {
        String teamDay = proposed(building, 11);
        String id = teamDay.substring(14);

        as("newcomer").get("/v1/team-days").then().statusCode(200).body("items.id", hasItem(id));
        as("newcomer").get(teamDay).then().statusCode(200).header("ETag", "\"0\"");
        as("admin").get(teamDay).then().statusCode(200);

        as("facility").get("/v1/team-days").then().statusCode(200).body("items.id", not(hasItem(id)));
        as("facility").get(teamDay).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        answer("employee2", teamDay, 11, Answer.YES).then().statusCode(404);
        agree("employee2", teamDay, 11).then().statusCode(404);
        as("employee2").put(teamDay + "/cancellation").then().statusCode(404);
        answer("admin", teamDay, 11, Answer.YES)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-team"));
    }

    @Test
    void listsTeamDaysPageByPageNewestFirst() {
        String trial = trial().get("/v1/teams").path("items[0].id");
        List<String> proposed = new ArrayList<>();
        for (int day = 11; day <= 15; day++) {
            proposed.addFirst(trial().contentType("application/json")
                    .body(proposal(trial, building, day))
                    .post("/v1/team-days")
                    .path("id"));
        }

        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification asked = trial().queryParam("limit", 2);
            JsonPath page = (cursor == null ? asked : asked.queryParam("cursor", cursor))
                    .get("/v1/team-days")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(lessThanOrEqualTo(2)))
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.id"));
            cursor = page.get("next");
        } while (cursor != null);

        assertThat(read).doesNotHaveDuplicates().startsWith(proposed.toArray(String[]::new));
    }

    @Test
    void listsAnyNumberOfTeamDaysInFourStatements() {
        String trial = trial().get("/v1/teams").path("items[0].id");
        String organiser = trial().get("/v1/people/me").path("id");
        List<Long> counted = new ArrayList<>();
        for (int day = 11; day <= 13; day++) {
            String made = trial().contentType("application/json")
                    .body(proposal(trial, building, day, day + 1, day + 2))
                    .post("/v1/team-days")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
            trial().contentType("application/json")
                    .body("{\"answers\": [{\"date\": \"%s\", \"answer\": \"YES\"}]}".formatted(date(day)))
                    .put(made + "/answers/me")
                    .then()
                    .statusCode(200);
            counted.add(statements.of(() -> trial().get("/v1/team-days")));
        }

        assertThat(counted).containsOnly(4L);
        trial().get("/v1/team-days")
                .then()
                .body("items[0].candidates.date", equalTo(List.of(date(13), date(14), date(15))))
                .body("items[0].candidates.yes", equalTo(List.of(1, 0, 0)))
                .body("items[0].organiserId", equalTo(organiser))
                .body("items[0].teamId", equalTo(trial))
                .body("items[0].buildingId", equalTo(building.id().toString()))
                .body("items[0].zone", equalTo("Europe/Amsterdam"))
                .body("items[0].neighbourhoodId", nullValue());
    }

    private static RequestSpecification trial() {
        return Callers.withRoles("minbin", List.of("employee", "team-days"));
    }

    @Test
    void countsAnswersPerDateAndShowsMyOwn() {
        String teamDay = proposed(building, 11, 12);

        answer("employee", teamDay, 12, Answer.YES).then().statusCode(200).header("ETag", "\"1\"");
        answer("employee", teamDay, 12, Answer.YES).then().statusCode(200).header("ETag", "\"1\"");
        answer("newcomer", teamDay, 12, Answer.MAYBE)
                .then()
                .statusCode(200)
                .body("candidates[1].yes", equalTo(1))
                .body("candidates[1].maybe", equalTo(1))
                .body("candidates[1].mine", equalTo("MAYBE"))
                .body("candidates[0].yes", equalTo(0));

        answer("newcomer", teamDay, 12, Answer.NO, "\"0\"").then().statusCode(412);
        answer("newcomer", teamDay, 12, Answer.MAYBE, "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        answer("employee", teamDay, 14, Answer.YES)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/date-not-possible"))
                .body("violations[0].field", equalTo("answers[0].date"));
    }

    @Test
    void namesWhoAnsweredAsFarAsEachLetsTheTeamSee() {
        String teamDay = proposed(building, 11);
        answer("employee", teamDay, 11, Answer.YES).then().statusCode(200);
        answer("newcomer", teamDay, 11, Answer.NO).then().statusCode(200);
        String newcomer = as("newcomer").get("/v1/people/me").path("id");
        showTo("newcomer", "NOBODY");

        try {
            assertThat(namedTo("organiser", teamDay)).containsExactly(Callers.id("employee") + " YES");
            assertThat(namedTo("newcomer", teamDay))
                    .containsExactlyInAnyOrder(Callers.id("employee") + " YES", newcomer + " NO");
            as("organiser").get(teamDay).then().body("candidates[0].no", equalTo(0));
            as("newcomer").get(teamDay).then().body("candidates[0].no", equalTo(1));
        } finally {
            showTo("newcomer", "TEAM");
        }
        assertThat(namedTo("organiser", teamDay)).contains(newcomer + " NO");
    }

    @Test
    void movesTheVersionForOthersOnlyByWhatTheySeeOfWhoShowsNobody() {
        String teamDay = proposed(building, 11);
        showTo("newcomer", "NOBODY");

        try {
            String first = answer("newcomer", teamDay, 11, Answer.MAYBE)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            String second = answer("newcomer", teamDay, 11, Answer.NO, first)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            assertThat(second).isNotEqualTo(first);
            as("organiser").get(teamDay).then().header("ETag", "\"0\"");
            as("newcomer").get(teamDay).then().header("ETag", second);
            answer("newcomer", teamDay, 11, Answer.MAYBE, first).then().statusCode(412);
            answer("newcomer", teamDay, 11, Answer.NO, first).then().statusCode(200);

            answer("newcomer", teamDay, 11, Answer.YES, second).then().statusCode(200);
            as("organiser").get(teamDay).then().header("ETag", "\"1\"").body("candidates[0].yes", equalTo(1));
            answer("newcomer", teamDay, 11, Answer.NO).then().statusCode(200);
            as("organiser").get(teamDay).then().header("ETag", "\"2\"").body("candidates[0].yes", equalTo(0));
        } finally {
            showTo("newcomer", "TEAM");
        }
    }

    private static void showTo(String person, String circle) {
        asWithJson(person, "{\"visibleTo\": \"" + circle + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }

    private static List<String> namedTo(String person, String teamDay) {
        return as(person)
                .get(teamDay)
                .jsonPath()
                .getList("candidates[0].given.collect { it.personId + ' ' + it.answer }");
    }

    @Test
    void leavesAgreeingAndCancellingToTheOrganiser() {
        String teamDay = proposed(building, 11);

        agree("employee", teamDay, 11).then().statusCode(403).body("type", equalTo("/problems/not-the-organiser"));
        as("employee").put(teamDay + "/cancellation").then().statusCode(403);
        as("organiser")
                .header("If-Match", "\"5\"")
                .put(teamDay + "/cancellation")
                .then()
                .statusCode(412);
        as("admin").put(teamDay + "/cancellation").then().statusCode(200).body("status", equalTo("CANCELLED"));
        agree("organiser", teamDay, 11).then().statusCode(409).body("type", equalTo("/problems/no-longer-open"));
        answer("employee", teamDay, 11, Answer.YES).then().statusCode(409);
    }

    @Test
    void refusesDatesAndPlacesThatCannotBe() {
        notPossible(proposal(kade, building, -1), "candidateDates[0]");
        notPossible(proposal(kade, building, 1, 70), "candidateDates[1]");
        notPossible(proposal(kade, building, 1).replace(date(1), "2100-12-31"), "candidateDates[0]");
        notPossible(proposal(kade, building, -1, 1, 70), "candidateDates[0]", "candidateDates[2]");
        asWithJson("organiser", proposal(team("facility", "Facility"), building, 1))
                .post("/v1/team-days")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-team"));
        asWithJson("organiser", proposal(kade, SmallBuilding.notYet(), 1))
                .post("/v1/team-days")
                .then()
                .statusCode(404);
        asWithJson(
                        "organiser",
                        proposal(kade, building, 1)
                                .replace("\"purpose\"", "\"neighbourhoodId\": \"" + kade + "\", \"purpose\""))
                .post("/v1/team-days")
                .then()
                .statusCode(404);
        agree("organiser", proposed(building, 11), 12)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("date"));
    }

    private static void notPossible(String body, String... fields) {
        asWithJson("organiser", body)
                .post("/v1/team-days")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/date-not-possible"))
                .body("violations.field", contains(fields));
    }

    @Test
    void answersBadInputWithTheFieldAndNeverAFault() {
        given().post("/v1/team-days").then().statusCode(401);
        String right = proposal(kade, building, 1);
        bad("{", "body");
        bad(right.replace(date(1), "+999999999-12-31"), "candidateDates[0]");
        asWithJson("organiser", "").post("/v1/team-days").then().statusCode(400);
        bad("{}", "teamId");
        bad(right.replace(kade, "nonsense"), "teamId");
        bad(right.replace("\"" + date(1) + "\"", ""), "candidateDates");
        bad(right.replace("\"" + date(1) + "\"", "\"tomorrow\""), "candidateDates[0]");
        bad(proposal(kade, building, 1, 1), "candidateDates");
        bad(proposal(kade, building, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), "candidateDates");
        bad(right.replace("Samen plannen", "x".repeat(201)), "purpose");
        as("organiser")
                .contentType("text/plain")
                .body("x")
                .post("/v1/team-days")
                .then()
                .statusCode(415);

        String teamDay = proposed(building, 11);
        for (String body : new String[] {
            "{",
            "{}",
            "[]",
            "{\"answers\": []}",
            "{\"answers\": [null]}",
            "{\"answers\": [{\"date\": \"" + date(11) + "\", \"answer\": \"PERHAPS\"}]}",
            "{\"answers\": [{}]}"
        }) {
            asWithJson("employee", body).put(teamDay + "/answers/me").then().statusCode(400);
        }
        for (String body : new String[] {"", "{}", "{\"date\": \"soon\"}", "{\"date\": null}", "7"}) {
            asWithJson("organiser", body).put(teamDay + "/agreement").then().statusCode(400);
        }
        as("organiser")
                .get("/v1/team-days/nonsense")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("teamDayId"));
        as("organiser")
                .put("/v1/team-days/" + UUID.randomUUID() + "/cancellation")
                .then()
                .statusCode(404);
    }

    private static void bad(String body, String field) {
        asWithJson("organiser", body)
                .post("/v1/team-days")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }
}
