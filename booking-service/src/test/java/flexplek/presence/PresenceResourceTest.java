package flexplek.presence;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static flexplek.trial.SmallBuilding.buildingJson;
import static flexplek.trial.SmallBuilding.importing;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class PresenceResourceTest {

    /** Each test has a day of its own, as a person has one desk at a time. */
    private static int day = 40;

    @Inject
    Statements statements;

    private SmallBuilding building = SmallBuilding.notYet();
    private String kade = "";

    @BeforeEach
    void knowTheTeam() {
        building = SmallBuilding.withDesks("PRESENCE", 6);
        for (String name : List.of("employee", "organiser", "newcomer", "facility")) {
            as(name).get("/v1/people/me").then().statusCode(200);
        }
        kade = as("employee").get("/v1/teams").path("items.find { it.name == 'Kade' }.id");
        day++;
    }

    @AfterEach
    void showTheTeamAgain() {
        show("employee", "TEAM");
    }

    @Test
    void showsWhoOfTheTeamIsInAndWhere() {
        String mine = sit("employee", 1);
        sit("organiser", 2);

        JsonPath seen = presence("organiser", date(0), date(1));

        assertThat(seen.getString("teamName")).isEqualTo("Kade");
        assertThat(seen.getList("days.date")).containsExactly(date(0).toString(), date(1).toString());
        assertThat(seen.getList("days[1].people")).isEmpty();
        assertThat(seen.getList("days[0].people.me")).containsOnly(true, false);
        String employee = "days[0].people.find { it.personId == '" + Callers.id("employee") + "' }.";
        assertThat(seen.getString(employee + "spaceName")).isEqualTo("Bureau 1");
        assertThat(seen.getString(employee + "neighbourhoodName")).isEqualTo("Samen");
        assertThat(seen.getString(employee + "floorName")).isEqualTo("Verdieping 1");
        assertThat(seen.getString(employee + "start"))
                .isEqualTo(at(day, "09:00").toString());
        assertThat(seen.getString(employee + "zone")).isEqualTo("Europe/Amsterdam");
        as("employee").delete(mine).then().statusCode(204);
        assertThat(seenBy("organiser")).containsExactly(Callers.id("organiser").toString());
    }

    @Test
    void doesNotListWhoShowsNobodyAndLeavesNoTrace() {
        sit("employee", 1);
        sit("organiser", 2);

        for (String circle : List.of("EVERYONE", "ORGANISATION", "TEAM")) {
            show("employee", circle);
            assertThat(seenBy("organiser")).contains(Callers.id("employee").toString());
        }
        show("employee", "NOBODY");

        String answer = as("organiser")
                .get("/v1/teams/" + kade + "/presence?from=" + date(0) + "&to=" + date(0))
                .asString();
        assertThat(answer).doesNotContain(Callers.id("employee").toString()).doesNotContain("Bureau 1");
        assertThat(seenBy("organiser")).containsExactly(Callers.id("organiser").toString());
        assertThat(seenBy("employee")).contains(Callers.id("employee").toString());
    }

    @Test
    void isForTheTeamOnly() {
        notFoundBy("facility");
        notFoundBy("admin");
        notFoundBy("employee2");
        as("employee")
                .get("/v1/teams/" + UUID.randomUUID() + "/presence")
                .then()
                .statusCode(404);
        given().get("/v1/teams/" + kade + "/presence").then().statusCode(401);
    }

    @Test
    void showsTheTeamDaysOfTheRange() {
        String teamDay = asWithJson("organiser", """
                        {"teamId": "%s", "buildingId": "%s", "purpose": "Samen eten", "candidateDates": ["%s", "%s"]}""".formatted(kade, building.id(), date(0), date(1)))
                .post("/v1/team-days")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        JsonPath proposed = presence("employee", date(0), date(1));
        assertThat(proposed.getList("days[0].teamDays.purpose")).contains("Samen eten");
        assertThat(proposed.getList("days[1].teamDays.status")).contains("PROPOSED");

        asWithJson("organiser", "{\"date\": \"" + date(1) + "\"}")
                .put(teamDay + "/agreement")
                .then()
                .statusCode(200);

        JsonPath agreed = presence("employee", date(0), date(1));
        assertThat(agreed.getList("days[0].teamDays.purpose")).doesNotContain("Samen eten");
        assertThat(agreed.getString("days[1].teamDays.find { it.purpose == 'Samen eten' }.status"))
                .isEqualTo("AGREED");
        assertThat(agreed.getList("days[1].people.personId"))
                .contains(Callers.id("organiser").toString());
        as("organiser").put(teamDay + "/cancellation").then().statusCode(200);
        day++;
    }

    @Test
    void takesTwoStatementsHoweverManyDays() {
        sit("employee", 1);
        sit("organiser", 2);

        assertThat(statements.of(() -> presence("employee", date(0), date(30)))).isEqualTo(2);
    }

    @Test
    void refusesRangesThatAreTooLongOrTooOldByName() {
        LocalDate today = LocalDate.ofInstant(new MovedClock().instant(), ZoneOffset.UTC);
        String path = "/v1/teams/" + kade + "/presence?from=";
        as("employee").get(path + today.minusDays(14)).then().statusCode(200).body("days", hasSize(7));
        for (String query : List.of(today.minusDays(15).toString(), "+999999999-12-31", "yesterday", "2200-01-01")) {
            as("employee").get(path + query).then().statusCode(400).body("violations.field", hasItem("from"));
        }
        for (LocalDate to : List.of(today.minusDays(1), today.plusDays(31))) {
            as("employee")
                    .get(path + today + "&to=" + to)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/bad-request"))
                    .body("violations.field", hasItem("to"));
        }
    }

    @Test
    void beginsWithTheDayThatItIsInTheWestWhereNoDayIsAskedFor() {
        String json = buildingJson("PRESENCE-ISLAND", "null").replace("Europe/Amsterdam", "America/Kralendijk");
        SmallBuilding island = SmallBuilding.of(importing(json, SmallBuilding.plan(1), SmallBuilding.csv(1), false));
        LocalDate today = date(0);
        Instant evening =
                today.atTime(20, 45).atZone(ZoneId.of("America/Kralendijk")).toInstant();
        try {
            MovedClock.moveTo(evening.minusSeconds(900));
            asWithJson("employee", booking(island.desk(1), evening, evening.plusSeconds(3600)))
                    .post("/v1/bookings")
                    .then()
                    .statusCode(201);

            as("organiser")
                    .get("/v1/teams/" + kade + "/presence")
                    .then()
                    .statusCode(200)
                    .body("from", equalTo(today.toString()))
                    .body("days", hasSize(7))
                    .body("days[0].date", equalTo(today.toString()))
                    .body(
                            "days[0].people.personId",
                            hasItem(Callers.id("employee").toString()));
        } finally {
            MovedClock.reset();
        }
    }

    private static LocalDate date(int daysOn) {
        return at(day + daysOn, "12:00").atZone(SmallBuilding.ZONE).toLocalDate();
    }

    private String sit(String person, int desk) {
        return asWithJson(person, booking(building.desk(desk), at(day, "09:00"), at(day, "17:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void show(String person, String circle) {
        asWithJson(person, "{\"visibleTo\": \"" + circle + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }

    private JsonPath presence(String person, LocalDate from, LocalDate to) {
        return as(person)
                .get("/v1/teams/" + kade + "/presence?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> seenBy(String person) {
        return presence(person, date(0), date(0)).getList("days[0].people.personId");
    }

    private void notFoundBy(String person) {
        as(person).get("/v1/teams/" + kade + "/presence").then().statusCode(404);
    }
}
