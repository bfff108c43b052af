package flexplek.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void areLeftAsTheyAreWhereABodyLeavesThemOutAndEndByNull() {
        String ofBuilding = "/v1/buildings/" + building + "/rules";
        String ofOrganisation = "/v1/organisations/ahead/rules";

        set(ofBuilding, "{\"dailyCap\": 7, \"graceMinutes\": 45}").body("dailyCap", equalTo(7));
        set(ofBuilding, "{\"graceMinutes\": 30}")
                .body("dailyCap", equalTo(7))
                .body("graceMinutes", equalTo(30))
                .body("daysAhead.find { it.organisation == 'minbin' }.daysAhead", equalTo(60));
        set(ofBuilding, "{\"dailyCap\": null, \"graceMinutes\": 30}").body("dailyCap", nullValue());
        set(ofBuilding, "{\"graceMinutes\": 30, \"laterMinutes\": 45}").body("laterMinutes", equalTo(45));
        set(ofBuilding, "{\"graceMinutes\": 30}").body("laterMinutes", equalTo(45));
        set(ofBuilding, "{\"graceMinutes\": 30, \"laterMinutes\": null}").body("laterMinutes", nullValue());
        set(ofOrganisation, "{\"daysAhead\": 25}").body("laterMinutes", equalTo(120));
        set(ofOrganisation, "{\"daysAhead\": 25, \"laterMinutes\": 0}").body("laterMinutes", equalTo(0));
        set(ofOrganisation, "{\"daysAhead\": 25}").body("laterMinutes", equalTo(0));
        set(ofOrganisation, "{\"weeklyDesks\": 2, \"daysAhead\": 20}").body("weeklyDesks", equalTo(2));
        set(ofOrganisation, "{\"daysAhead\": 25}")
                .body("weeklyDesks", equalTo(2))
                .body("daysAhead", equalTo(25));
        set(ofOrganisation, "{\"weeklyDesks\": null, \"daysAhead\": 25}").body("weeklyDesks", nullValue());
    }

    private static ValidatableResponse set(String rules, String body) {
        return Callers.withRoles(rules.contains("ahead") ? "ahead" : "minbin", List.of("employee", "admin"))
                .contentType("application/json")
                .body(body)
                .put(rules)
                .then()
                .statusCode(200);
    }

    @Test
    void holdInTheirBuildingBeforeThoseOfTheOrganisation() {
        person().contentType("application/json")
                .body("{\"weeklyDesks\": null, \"daysAhead\": 20}")
                .put("/v1/organisations/ahead/rules")
                .then()
                .statusCode(200);

        rules("admin", "[{\"organisation\": \"ahead\", \"daysAhead\": 4}]")
                .statusCode(200)
                .body("daysAhead.find { it.organisation == 'ahead' }.daysAhead", equalTo(4))
                .body("daysAhead.find { it.organisation == 'minbin' }.daysAhead", equalTo(60));
        book(5).statusCode(422).body("type", equalTo("/problems/too-far-ahead"));
        book(4).statusCode(201);

        rules("admin", null)
                .statusCode(200)
                .body("daysAhead.find { it.organisation == 'ahead' }.daysAhead", equalTo(4));
        book(6).statusCode(422);
        rules("admin", "[{\"organisation\": \"ahead\"}]")
                .statusCode(200)
                .body("daysAhead.find { it.organisation == 'ahead' }.daysAhead", equalTo(4));

        rules("admin", "[{\"organisation\": \"ahead\", \"daysAhead\": null}]").statusCode(200);
        book(20).statusCode(201);
    }

    @Test
    void ofAnotherOrganisationAreNotABuildingAdministratorsToChange() {
        rules("building-admin", "[{\"organisation\": \"minbin\", \"daysAhead\": 30}]")
                .statusCode(200);
        String version = etag();

        rules(
                        "building-admin",
                        "[{\"organisation\": \"minbin\", \"daysAhead\": 31}, {\"organisation\": \"ahead\", \"daysAhead\": 1}]")
                .statusCode(403)
                .body("type", equalTo("/problems/not-allowed"));

        assertThat(etag()).isEqualTo(version);
    }

    @Test
    void haveANewVersionWhenOnlyTheDaysAheadChangeAndTheOldOneIsRefused() {
        String before = etag();
        rules("admin", "[{\"organisation\": \"ahead\", \"daysAhead\": 7}]").statusCode(200);

        put("admin", "[{\"organisation\": \"ahead\", \"daysAhead\": 8}]", before)
                .statusCode(412);
        put("admin", "[{\"organisation\": \"ahead\", \"daysAhead\": 7}]", before)
                .statusCode(200);
        assertThat(etag()).isNotEqualTo(before);
    }

    @Test
    void nameOnlyWhoSharesTheBuildingAndEachOnce() {
        rules("admin", "[{\"organisation\": \"elsewhere\", \"daysAhead\": 7}]")
                .statusCode(400)
                .body("violations.field", contains("daysAhead[0].organisation"))
                .body("violations[0].message", containsString("minbin"));
        String minbin = "{\"organisation\": \"minbin\", \"daysAhead\": 60}";
        rules("admin", "[" + minbin + ", " + minbin + "]")
                .statusCode(400)
                .body("violations.field", contains("daysAhead[1].organisation"));
        String elsewhere = "{\"organisation\": \"elsewhere\", \"daysAhead\": 7}";
        rules("admin", "[" + String.join(", ", elsewhere, minbin, minbin) + "]")
                .statusCode(400)
                .body("violations.field", contains("daysAhead[0].organisation", "daysAhead[2].organisation"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countByTheirOwnWhatSomebodyHasWhoMovesToAnotherOrganisation(boolean byImport) {
        int monday = mondayFrom(byImport ? 8 : 15);
        String subject = "moves-" + byImport;
        rules("admin", "[{\"organisation\": \"ahead\", \"daysAhead\": null}]").statusCode(200);
        quota(2);
        moved(subject, "minbin", false);
        book(subject, "minbin", monday).statusCode(201);
        book(subject, "minbin", monday + 1).statusCode(201);

        moved(subject, "ahead", byImport);
        book(subject, "ahead", monday + 2).statusCode(422).body("type", equalTo("/problems/weekly-quota-reached"));

        moved(subject, "minbin", byImport);
        book(subject, "minbin", monday + 2).statusCode(201);

        quota(4);
        moved(subject, "ahead", byImport);
        book(subject, "ahead", monday + 3).statusCode(201);
        book(subject, "ahead", monday + 4).statusCode(422).body("type", equalTo("/problems/weekly-quota-reached"));
        quota(null);
    }

    private static int mondayFrom(int day) {
        DayOfWeek then =
                SmallBuilding.at(day, "12:00").atZone(SmallBuilding.ZONE).getDayOfWeek();
        return day + Math.floorMod(DayOfWeek.MONDAY.getValue() - then.getValue(), 7);
    }

    private static void quota(@Nullable Integer weekly) {
        person().contentType("application/json")
                .body("{\"weeklyDesks\": " + weekly + ", \"daysAhead\": 30}")
                .put("/v1/organisations/ahead/rules")
                .then()
                .statusCode(200);
    }

    /** By the import of people, or else the next token says so. */
    private static void moved(String subject, String organisation, boolean byImport) {
        if (byImport) {
            Callers.as("platform-admin")
                    .contentType("application/json")
                    .body("""
                            {"people": [{"subject": "%s", "organisation": "%s", "displayName": "Somebody"}]}""".formatted(subject, organisation))
                    .post("/v1/people-imports")
                    .then()
                    .statusCode(200);
        }
    }

    private ValidatableResponse book(String subject, String organisation, int day) {
        return book(
                Callers.telling(
                        Map.of("sub", '"' + subject + '"', "organisation", '"' + organisation + '"', "groups", "[]")),
                day);
    }

    private String etag() {
        return Callers.as("admin").get("/v1/buildings/" + building + "/rules").header("ETag");
    }

    private ValidatableResponse rules(String role, @Nullable String daysAhead) {
        return put(role, daysAhead, "*");
    }

    private ValidatableResponse put(String role, @Nullable String daysAhead, String ifMatch) {
        return Callers.withRoles("minbin", List.of("employee", role))
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body("{\"dailyCap\": null, \"graceMinutes\": 30"
                        + (daysAhead == null ? "" : ", \"daysAhead\": " + daysAhead) + "}")
                .put("/v1/buildings/" + building + "/rules")
                .then();
    }

    private ValidatableResponse book(int day) {
        return book(person(), day);
    }

    private ValidatableResponse book(RequestSpecification caller, int day) {
        return caller.contentType("application/json")
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
