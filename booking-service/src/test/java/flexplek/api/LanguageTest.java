package flexplek.api;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.trial.ApiOperation;
import flexplek.trial.BadRequest;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@OnRealStack
class LanguageTest {

    private static final List<ApiOperation> OPERATIONS = ApiOperation.of("booking-service");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | moet zijn ingevuld | start moet zijn ingevuld (en nog 1) | Er klopt iets niet aan de aanvraag",
                "en | must not be null | start must not be null (and 1 more) | The request is not right",
                "%%% | must not be null | start must not be null (and 1 more) | The request is not right"
            })
    void tellsOfAMissingField(String asked, String message, String rest, String title) {
        asWithJson("employee", "{}")
                .header("Accept-Language", asked)
                .post("/v1/bookings")
                .then()
                .statusCode(400)
                .header("Content-Language", equalTo(asked.equals("nl") ? "nl" : "en"))
                .header("Vary", equalTo("Accept-Language"))
                .body("type", equalTo("/problems/bad-request"))
                .body("title", equalTo(title))
                .body("violations.field", contains("end", "start"))
                .body("violations.message", contains(message, message))
                .body("detail", equalTo(rest.replace("start", "end")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl-NL,nl;q=0.9,en;q=0.8 | moet een datum zijn tussen de jaren 1900 en 2100, zoals 2026-11-24",
                "en-GB,en | must be a date between the years 1900 and 2100, such as 2026-11-24"
            })
    void tellsOfAQueryThatCannotBeRead(String asked, String message) {
        as("employee")
                .header("Accept-Language", asked)
                .get("/v1/bookings?from=tomorrow")
                .then()
                .statusCode(400)
                .body("violations.field", contains("from"))
                .body("violations.message", contains(message))
                .body("detail", equalTo("from " + message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | SOFA | is niet te lezen: het moet DESK of ROOM zijn | moet EVERYONE, ORGANISATION, TEAM of NOBODY zijn",
                "en | SOFA | cannot be read: it must be DESK or ROOM | must be EVERYONE, ORGANISATION, TEAM or NOBODY",
                "en | [] | cannot be read: it must be DESK or ROOM | must be EVERYONE, ORGANISATION, TEAM or NOBODY",
                "en | 7 | cannot be read: it must be DESK or ROOM | must be EVERYONE, ORGANISATION, TEAM or NOBODY"
            })
    void tellsWhichValuesThereAre(String asked, String value, String kinds, String circles) {
        String written = value.equals("SOFA") ? "\"SOFA\"" : value;

        asWithJson("employee", "{\"anyOf\": {\"kind\": " + written + "}}")
                .header("Accept-Language", asked)
                .post("/v1/bookings")
                .then()
                .statusCode(400)
                .body("violations.field", contains("anyOf.kind"))
                .body("violations.message", contains(kinds));
        asWithJson("employee", "{\"visibleTo\": " + written + "}")
                .header("Accept-Language", asked)
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(400)
                .body("violations.message", contains(endsWith(circles)));
    }

    @Test
    void tellsOfBadRowsOfAnImport() {
        importing("nl")
                .header("Content-Language", equalTo("nl"))
                .body("title", equalTo("Er staan fouten in de bestanden"))
                .body(
                        "detail",
                        equalTo("Er kloppen 2 dingen niet; er is niets opgeslagen."
                                + " Herstel wat genoemd is en importeer opnieuw."))
                .body("violations.field", contains("capacity", "neighbourhood"))
                .body("violations.row", contains(3, 4))
                .body(
                        "violations.message",
                        contains(
                                "moet 1 zijn voor een werkplek en 1 tot 1000 voor een vergaderruimte",
                                "Z ligt niet op die verdieping"));
        importing("en")
                .header("Content-Language", equalTo("en"))
                .body("violations.message", hasItem("Z is not on that floor"));
    }

    private static ValidatableResponse importing(String language) {
        String spaces = SmallBuilding.csv(4)
                .replace("Bureau 2,DESK,1,S,1", "Bureau 2,DESK,1,S,many")
                .replace("Bureau 3,DESK,1,S", "Bureau 3,DESK,1,Z");
        return SmallBuilding.importing(
                        as("admin").header("Accept-Language", language),
                        SmallBuilding.buildingJson("SPOKEN", "null"),
                        SmallBuilding.plan(4),
                        spaces,
                        "true")
                .statusCode(422);
    }

    @Test
    void tellsOfBookingsThatStayAsTheyAreByTheClockOfTheBuilding() {
        SmallBuilding building = SmallBuilding.withDesks("SPOKEN-IN", 2);
        String mine = asWithJson(
                        "employee",
                        SmallBuilding.booking(
                                building.space("R-01"), SmallBuilding.at(25, "09:00"), SmallBuilding.at(25, "12:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        Refused early = new Refused(422, "too early", r -> r, "PUT", mine + "/check-in");
        Refused notStarted = new Refused(422, "not started", r -> r, "PUT", mine + "/check-out");
        assertThat(early.answer("nl").path("title").asText()).isEqualTo("Het is te vroeg om in te checken");
        assertThat(early.answer("nl").path("detail").asText()).endsWith(", 08:30.");
        assertThat(early.answer("en").path("detail").asText()).endsWith(", 08:30.");
        assertThat(notStarted.answer("nl").path("detail").asText()).contains(", 09:00. ");
        notStarted.isSaidInBoth();
        as("employee").delete(mine).then().statusCode(204);
        new Refused(409, "over", r -> r, "PUT", mine + "/check-in").isSaidInBoth();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void tellsOfEveryRefusalInTheLanguageThatIsAskedFor(Refused refused) {
        refused.isSaidInBoth();
    }

    /** A request, and the status that it is refused with. */
    record Refused(int status, String what, UnaryOperator<RequestSpecification> with, String method, String path) {

        JsonNode answer(String language) {
            Response answer = with.apply(as("employee").header("Accept-Language", language))
                    .request(method, path);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            return answer.as(JsonNode.class);
        }

        void isSaidInBoth() {
            JsonNode english = answer("en");
            JsonNode dutch = answer("nl");
            assertThat(dutch.path("type")).isEqualTo(english.path("type"));
            assertThat(dutch.path("title")).isNotEqualTo(english.path("title"));
            assertThat(dutch.path("detail")).isNotEqualTo(english.path("detail"));
        }

        @Override
        public String toString() {
            return status + " " + what;
        }
    }

    static Stream<Refused> refused() {
        String nobody = "0199f3a0-dead-7000-8000-000000000000";
        return Stream.of(
                new Refused(401, "no token", r -> r.auth().none(), "GET", "/v1/people/me"),
                new Refused(403, "no role", r -> r, "PUT", "/v1/organisations/minbin/rules"),
                new Refused(404, "no booking", r -> r, "GET", "/v1/bookings/" + nobody),
                new Refused(404, "no floor", r -> r, "GET", "/v1/floors/" + nobody + "/availability?date=2026-11-30"),
                new Refused(404, "no team day", r -> r, "GET", "/v1/team-days/" + nobody),
                new Refused(404, "no address", r -> r, "GET", "/v1/nothing"),
                new Refused(404, "one slash too many", r -> r, "GET", "/v1/bookings/"),
                new Refused(405, "no such method", r -> r, "DELETE", "/v1/people/me"),
                new Refused(406, "no such form", r -> r.accept("text/csv"), "GET", "/v1/people/me"),
                new Refused(415, "no JSON", r -> r.contentType("text/plain").body("x"), "POST", "/v1/bookings"),
                new Refused(
                        400,
                        "no JSON in it",
                        r -> r.contentType("application/json").body("{"),
                        "POST",
                        "/v1/bookings"),
                new Refused(
                        400,
                        "an empty key",
                        r -> r.header("Idempotency-Key", " ")
                                .contentType("application/json")
                                .body("{}"),
                        "POST",
                        "/v1/bookings"),
                new Refused(
                        422,
                        "in the past",
                        r -> r.contentType("application/json")
                                .body(booking("2020-01-06T08:00:00Z", "2020-01-06T10:00:00Z")),
                        "POST",
                        "/v1/bookings"),
                new Refused(
                        422,
                        "not on the quarter",
                        r -> r.contentType("application/json")
                                .body(booking("2020-01-06T08:01:00Z", "2020-01-06T10:00:00Z")),
                        "POST",
                        "/v1/bookings"));
    }

    private static String booking(String start, String end) {
        return SmallBuilding.withDesks("SPOKEN-NO", 2).anyDesk(Instant.parse(start), Instant.parse(end));
    }

    @Test
    void tellsWhatIsNotThere() {
        as("employee")
                .header("Accept-Language", "nl")
                .get("/v1/buildings/0199f3a0-dead-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .header("Content-Language", equalTo("nl"))
                .body("title", equalTo("Dit bestaat niet"))
                .body("detail", equalTo("Er is geen gebouw met deze id, of het is niet voor jou te zien."));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void tellsOfEveryBadRequestInDutch(BadRequest request) {
        Set<String> english = messages(request, "en");

        Set<String> dutch = messages(request, "nl");

        assertThat(dutch).isNotEmpty().doesNotContainAnyElementsOf(english);
    }

    private static Set<String> messages(BadRequest request, String language) {
        Response answer = request.isRefused(Callers.as("admin").header("Accept-Language", language));
        return Set.copyOf(answer.<List<String>>path("violations.message"));
    }

    static Stream<BadRequest> badRequests() {
        // Bodies with 100,000 elements are wrong in no other words, and take their time.
        return Stream.concat(BadBodies.all(OPERATIONS), BadQueries.all(OPERATIONS))
                .filter(request -> request.wrong().length() < 100_000);
    }
}
