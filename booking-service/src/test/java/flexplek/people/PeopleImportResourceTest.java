package flexplek.people;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class PeopleImportResourceTest {

    private static final String TEAMS = "\"teams\": [";

    @Test
    void tellsEveryMistakeByItsRowAndStoresNobody() {
        importing(row("minbin", "told before", TEAMS + "\"/minbin/Vaart Oost\"]"))
                .statusCode(200);
        String replaced = importing(row("minbin", "told old")).extract().path("ids[0]");
        asWithJson("admin", "{\"subject\": \"told new\"}")
                .put("/v1/people/" + replaced + "/subject")
                .then()
                .statusCode(204);

        importing(
                        row("minbin", "told 0", TEAMS + "\"/minbin/Nergens Oost\"]"),
                        row("minbin", "told 1", "\"startedOn\": \"2099-01-01\"", "\"mentorSubject\": \"told 1\""),
                        row("minbin", "told old"),
                        row("minbin", "told 3", TEAMS + "\"/minbin\", \"/minwater/kade\", \"/minbin/vaart-oost\"]"),
                        row("minbin", "told 4", TEAMS + "\"/minbin/vaart-oost\"]"),
                        row("minbin", "told 5", TEAMS + "\"/minbin/nergens oost\"]"),
                        row("minbin", "told 0"))
                .statusCode(400)
                .body("found", equalTo(8))
                .body(
                        "violations.field",
                        contains(
                                "people[1].startedOn",
                                "people[1].mentorSubject",
                                "people[2].subject",
                                "people[3].teams[0]",
                                "people[3].teams[1]",
                                "people[3].teams[2]",
                                "people[5].teams[0]",
                                "people[6].subject"))
                .body("violations[5].message", containsString("looks like /minbin/Vaart Oost"))
                .body("violations[6].message", containsString("looks like /minbin/Nergens Oost"));

        as("admin").get("/v1/teams?path=/minbin/Nergens Oost").then().body("items", empty());
        importing(row("minbin", "told 0")).statusCode(200).body("created", equalTo(1));
    }

    @Test
    void tellsOfRowsOfOthersWithTheRest() {
        importing(
                        row("minwater", "others 0", "\"startedOn\": \"2099-01-01\""),
                        row("minbin", "others 1", "\"startedOn\": \"2099-01-01\""),
                        row("minlab", "others 2"))
                .statusCode(403)
                .body("type", equalTo("/problems/not-allowed"))
                .body("found", equalTo(3))
                .body(
                        "violations.field",
                        contains("people[0].organisation", "people[1].startedOn", "people[2].organisation"));
    }

    @Test
    void takesNobodyOfAnotherOrganisationForAMentor() {
        importingAs("platform-admin", row("minwater", "of others")).statusCode(200);

        importing(row("minbin", "mentored", "\"mentorSubject\": \"of others\""))
                .statusCode(400)
                .body("violations.field", contains("people[0].mentorSubject"));
        importing(
                        row(
                                "minbin",
                                "mentored",
                                TEAMS + "\"/minbin/Mentors\"]",
                                "\"mentorSubject\": \"mentor\"",
                                started()),
                        row("minbin", "mentor", TEAMS + "\"/minbin/Mentors\"]"))
                .statusCode(200);
        mentored().body("items[0].members.mentor.displayName", hasItem("Somebody"));

        importingAs("platform-admin", row("minwater", "mentor", TEAMS + "]")).statusCode(200);
        mentored().body("items[0].members.findAll { it.mentor != null }", empty());
    }

    private static String started() {
        return "\"startedOn\": \"%s\"".formatted(LastSeen.today(new MovedClock()));
    }

    private static ValidatableResponse mentored() {
        return Callers.telling(Map.of("sub", "\"mentored\"", "groups", "[\"/minbin/Mentors\"]"))
                .get("/v1/teams")
                .then()
                .statusCode(200);
    }

    @Test
    void namesTheFirstTwoHundredInOrderAndCountsAll() {
        List<String> fields = importing(IntStream.range(0, 300)
                        .mapToObj(i -> row("minbin", "many " + i, "\"startedOn\": \"2099-01-01\""))
                        .toArray(String[]::new))
                .statusCode(400)
                .body("found", equalTo(300))
                .body("detail", containsString("(and 299 more)"))
                .body("violations", hasSize(200))
                .extract()
                .path("violations.field");
        assertThat(fields)
                .containsExactlyElementsOf(IntStream.range(0, 200)
                        .mapToObj(i -> "people[" + i + "].startedOn")
                        .toList());

        fields = importing(IntStream.range(0, 300)
                        .mapToObj(i -> row("minbin", "many " + i).replace("Somebody", ""))
                        .toArray(String[]::new))
                .statusCode(400)
                .body("found", equalTo(300))
                .extract()
                .path("violations.field");
        assertThat(fields)
                .containsExactlyElementsOf(IntStream.range(0, 200)
                        .mapToObj(i -> "people[" + i + "].displayName")
                        .toList());
    }

    @Test
    void keepsNamesAsUnicodeComposesThem() {
        importing(row("minbin", "composed", TEAMS + "\"/minbin/Cafe\u0301 Oost\"]")
                        .replace("Somebody", "Zoe\u0308"))
                .statusCode(200);

        Callers.telling(Map.of("sub", "\"composed\"", "name", "", "groups", "[\"/minbin/Caf\u00e9 Oost\"]"))
                .get("/v1/teams")
                .then()
                .statusCode(200)
                .body("items.name", contains("Caf\u00e9 Oost"))
                .body("items[0].members.displayName", contains("Zo\u00eb"));
    }

    private static String row(String organisation, String subject, String... more) {
        return "{\"subject\": \"%s\", \"organisation\": \"%s\", \"displayName\": \"Somebody\"%s}"
                .formatted(subject, organisation, more.length == 0 ? "" : ", " + String.join(", ", more));
    }

    private static ValidatableResponse importing(String... rows) {
        return importingAs("admin", rows);
    }

    private static ValidatableResponse importingAs(String admin, String... rows) {
        return asWithJson(admin, "{\"people\": [" + String.join(",", rows) + "]}")
                .post("/v1/people-imports")
                .then();
    }
}
