package flexplek.people;

import static flexplek.trial.Callers.asWithJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a token says of its person, and what it leaves out. */
@QuarkusTest
@OnRealStack
class WhoseTokenTest {

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void build() {
        building = SmallBuilding.withDesks("WHOSE", 10);
    }

    static List<String> subjects() {
        return List.of(
                "f:7b0c5a3e-1111-4000-8000-000000000001:jdevries", "x".repeat(255), "1-1-1-1-1", "jan de v'ries/%00?#");
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void anySubjectOfOpenIdConnectBooksUnderAnIdOfOurs(String subject) {
        String me = with(subject)
                .get("/v1/people/me")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        assertThat(UUID.fromString(me).version()).isEqualTo(7);
        assertThat(with(subject).get("/v1/people/me").<String>path("id")).isEqualTo(me);

        var booked = book(with(subject), 1 + subjects().indexOf(subject)).then().statusCode(201);

        booked.body("personId", equalTo(me)).body("madeBy", equalTo(me));
        assertThat(booked.extract().asString()).doesNotContain(subject);
    }

    @Test
    void twoSpellingsOfOneSubjectAreTwoPeople() {
        String small = "0199f3a0-abcd-7000-8000-00000000000a";

        assertThat(with(small).get("/v1/people/me").<String>path("id"))
                .isNotEqualTo(with(small.toUpperCase(Locale.ROOT))
                        .get("/v1/people/me")
                        .<String>path("id"));
    }

    @Test
    void whatATokenLeavesOutStaysAsItIs() {
        String groups = json("/minbin/left-out-1", "/minbin/left-out-2");
        telling("leaver", Map.of("groups", groups, "name", "\"Loes\""))
                .get("/v1/people/me")
                .then()
                .statusCode(200);

        telling("leaver", leftOut("groups", "organisation", "name"))
                .get("/v1/people/me")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("minbin"))
                .body("teams.name", containsInAnyOrder("Left out 1", "Left out 2"));
        assertThat(telling("leaver", leftOut("groups", "organisation", "name"))
                        .get("/v1/teams")
                        .<List<String>>path("items[0].members.displayName"))
                .containsExactly("Loes");
        book(telling("leaver", leftOut("groups", "organisation", "name")), 8)
                .then()
                .statusCode(201);

        telling("leaver", Map.of("groups", "[]")).get("/v1/people/me").then().body("teams", empty());
    }

    @Test
    void whoIsNotKnownNeedsAnOrganisation() {
        telling("nobody yet", leftOut("organisation"))
                .get("/v1/people/me")
                .then()
                .statusCode(403)
                .body("detail", containsString("claim organisation"));

        asWithJson("platform-admin", """
                {"people": [{"subject": "nobody yet", "organisation": "minwater", "displayName": "Nadia"}]}""").post("/v1/people-imports").then().statusCode(200);
        telling("nobody yet", leftOut("organisation"))
                .get("/v1/people/me")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("minwater"));
    }

    @Test
    void eachGroupIsATeamWithItsNameOrIsNamed() {
        String groups = json(
                "/minbin/Bouw & Techniek",
                "/minbin/Coo\u0308rdinatie",
                "/minbin/Co\u00f6rdinatie",
                "/minbin/'s-Gravenhage",
                "/minbin/DGOO/Kade",
                "minbin/kade",
                "/minbin/kade",
                "/minwater/kade",
                "/minbin");
        telling("member", Map.of("groups", groups))
                .get("/v1/people/me")
                .then()
                .statusCode(200)
                .body(
                        "teams.name",
                        containsInAnyOrder("Bouw & Techniek", "Co\u00f6rdinatie", "'s-Gravenhage", "DGOO/Kade", "Kade"))
                .body("groupsLeftOut.group", containsInAnyOrder("/minbin", "/minwater/kade"))
                .body("groupsLeftOut.find { it.group == '/minwater/kade' }.reason", equalTo("OTHER_ORGANISATION"))
                .body("groupsLeftOut.find { it.group == '/minbin' }.reason", equalTo("NOT_A_TEAM_PATH"));
    }

    @Test
    void anImportLeavesAsItIsWhatItDoesNotTell() {
        importing("\"teams\": [\"/minbin/told\"], \"startedOn\": \"2026-11-01\", \"mentorSubject\": \"their mentor\"");
        importing("");
        assertThat(told("teams.name")).isEqualTo(List.of("Told"));
        Callers.telling(Map.of("sub", "\"told\"", "groups", json("/minbin/told")))
                .get("/v1/teams")
                .then()
                .body("items[0].members.startedOn", contains("2026-11-01"));

        importing("\"teams\": [], \"startedOn\": null, \"mentorSubject\": null");
        assertThat(told("teams.name")).isEqualTo(List.of());
        Callers.telling(Map.of("sub", "\"told\"", "groups", json("/minbin/told")))
                .get("/v1/teams")
                .then()
                .body("items[0].members.startedOn", not(contains("2026-11-01")));
    }

    private static void importing(String more) {
        asWithJson("admin", """
                        {"people": [{"subject": "told", "organisation": "minbin", "displayName": "Teun"%s}]}""".formatted(more.isEmpty() ? "" : ", " + more))
                .post("/v1/people-imports")
                .then()
                .statusCode(200);
    }

    private static Object told(String path) {
        return telling("told", leftOut("groups")).get("/v1/people/me").path(path);
    }

    private Response book(RequestSpecification caller, int desk) {
        return caller.contentType("application/json")
                .body("""
                        {"spaceId": "%s", "start": "%s", "end": "%s"}""".formatted(building.desk(desk), SmallBuilding.at(3, "09:00"), SmallBuilding.at(3, "10:00")))
                .post("/v1/bookings");
    }

    private static RequestSpecification with(String subject) {
        return telling(subject, Map.of());
    }

    private static RequestSpecification telling(String subject, Map<String, String> claims) {
        Map<String, String> all = new HashMap<>(claims);
        all.put("sub", "\"" + subject + "\"");
        return Callers.telling(all);
    }

    private static Map<String, String> leftOut(String... claims) {
        Map<String, String> all = new HashMap<>();
        Arrays.stream(claims).forEach(claim -> all.put(claim, ""));
        return all;
    }

    private static String json(String... texts) {
        return Arrays.stream(texts).map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
