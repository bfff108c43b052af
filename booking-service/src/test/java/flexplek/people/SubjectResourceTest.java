package flexplek.people;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account that was made anew: its person has another subject from then on. */
@QuarkusTest
@OnRealStack
class SubjectResourceTest {

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void build() {
        building = SmallBuilding.withDesks("ANEW", 4);
    }

    @Test
    void whoComesBackUnderAnotherSubjectFindsTheirBookings() {
        String person = id("first 1");
        String booking = book("first 1", 1).then().statusCode(201).extract().path("id");
        String stranger = id("second 1");
        assertThat(stranger).isNotEqualTo(person);

        put(person, "second 1").then().statusCode(204);
        put(person, "second 1").then().statusCode(204);

        assertThat(id("second 1")).isEqualTo(person);
        with("second 1").get("/v1/bookings/" + booking).then().statusCode(200).body("status", equalTo("BOOKED"));
        with("second 1").get("/v1/teams").then().body("items[0].members.id", contains(person));
        with("first 1").get("/v1/people/me").then().statusCode(403).body("type", equalTo("/problems/not-allowed"));
        importing("first 1").then().statusCode(400).body("violations.field", contains("people[0].subject"));
    }

    @Test
    void whatWasDoneMeanwhileUnderTheNewAccountIsThePersons() {
        String person = id("first 9");
        String ghost = id("second 9");
        String host = id("host 9");
        String favourite = "/v1/people/me/favourite-spaces/" + building.desk(1);
        with("first 9").put(favourite).then().statusCode(204);
        String fault = report("first 9", "MONITOR");
        Delegation.let(with("host 9"), ghost);
        String meeting = booking("host 9", building.space("R-01"), "");
        String own = booking("first 9", building.space("R-01"), "", 5);
        String made = booking("second 9", building.desk(2), ", \"personId\": \"" + host + "\"");
        String teamDay = proposal("host 9");
        with("host 9").put(meeting + "/attendees/" + ghost).then().statusCode(204);
        with("first 9").put(own + "/attendees/" + ghost).then().statusCode(204);
        with("second 9").put(favourite).then().statusCode(204);
        with("second 9")
                .put("/v1/people/me/favourite-spaces/" + building.desk(3))
                .then()
                .statusCode(204);
        assertThat(report("second 9", "MONITOR")).isEqualTo(fault);
        String chair = report("second 9", "CHAIR");
        sends("second 9", "{\"amenities\": [\"monitor\"]}")
                .put("/v1/people/me/needs")
                .then()
                .statusCode(200);
        sends("second 9", "{\"visibleTo\": \"NOBODY\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
        sends("second 9", "{\"answers\": [{\"date\": \"%s\", \"answer\": \"YES\"}]}".formatted(dateOfProposal()))
                .put(teamDay + "/answers/me")
                .then()
                .statusCode(200);

        put(person, "second 9").then().statusCode(204);

        assertThat(id("second 9")).isEqualTo(person);
        with("second 9").get("/v1/invitations").then().body("items.bookingId", contains(meeting.substring(13)));
        with("second 9")
                .get("/v1/people/me/favourite-spaces")
                .then()
                .body(
                        "items.spaceId",
                        contains(building.desk(1).toString(), building.desk(3).toString()));
        with("second 9").get("/v1/people/me/faults").then().body("items.id", containsInAnyOrder(fault, chair));
        with("second 9").get("/v1/people/me/needs").then().body("amenities", contains("monitor"));
        with("second 9").get("/v1/people/me/visibility").then().body("visibleTo", equalTo("NOBODY"));
        with("second 9").get(teamDay).then().body("candidates.mine", contains("YES"));
        with("second 9").get(made).then().statusCode(200).body("madeBy", equalTo(person));
        with("second 9").delete(made).then().statusCode(204);
    }

    @Test
    void whoHidesIsNotShownByAnAccountThatDidNotChoose() {
        String person = id("first 10");
        sends("first 10", "{\"visibleTo\": \"NOBODY\"}").put("/v1/people/me/visibility");
        id("second 10");

        put(person, "second 10").then().statusCode(204);

        with("second 10").get("/v1/people/me/visibility").then().body("visibleTo", equalTo("NOBODY"));
    }

    @Test
    void nothingIsTakenFromWhoHasBookingsUnderThatSubject() {
        String person = id("first 2");
        String stranger = id("second 2");
        String booking = book("second 2", 2).then().statusCode(201).extract().path("id");

        put(person, "second 2")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/person-has-bookings"))
                .body("personId", equalTo(stranger));
        assertThat(id("second 2")).isEqualTo(stranger);
        assertThat(id("first 2")).isEqualTo(person);

        with("second 2").delete("/v1/bookings/" + booking).then().statusCode(204);
        put(person, "second 2").then().statusCode(204);
        assertThat(id("second 2")).isEqualTo(person);
    }

    @Test
    void whoIsBookedForLaterOnIsNoGhost() {
        String person = id("first 7");
        String series = with("second 7")
                .contentType("application/json")
                .body("""
                        {"spaceId": "%s", "start": "%s", "end": "%s", "recurrence": "FREQ=DAILY;COUNT=2", "mode": "EACH"}""".formatted(building.desk(3), SmallBuilding.at(90, "09:00"), SmallBuilding.at(90, "17:00")))
                .post("/v1/booking-series")
                .then()
                .statusCode(201)
                .body("dates.outcome", contains("LATER", "LATER"))
                .extract()
                .header("Location");

        put(person, "second 7").then().statusCode(409).body("type", equalTo("/problems/person-has-bookings"));

        with("second 7").header("If-Match", "*").delete(series).then().statusCode(200);
        put(person, "second 7").then().statusCode(204);
    }

    @Test
    void whoWaitsForAPlaceIsNoGhost() {
        String person = id("first 8");
        book("somebody 8", 4).then().statusCode(201);
        String entry = with("second 8")
                .contentType("application/json")
                .body(SmallBuilding.booking(
                                building.desk(4), SmallBuilding.at(4, "09:00"), SmallBuilding.at(4, "17:00"))
                        .replaceFirst("}$", ", \"autoAccept\": true}"))
                .post("/v1/waitlist-entries")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        put(person, "second 8").then().statusCode(409).body("type", equalTo("/problems/person-has-bookings"));

        with("second 8").delete(entry).then().statusCode(204);
        put(person, "second 8").then().statusCode(204);
    }

    @Test
    void theSubjectOfBeforeCanBeGivenBack() {
        String person = id("first 3");
        put(person, "second 3").then().statusCode(204);
        put(person, "first 3").then().statusCode(204);

        assertThat(id("first 3")).isEqualTo(person);
        with("second 3").get("/v1/people/me").then().statusCode(403);
    }

    @Test
    void anImportTellsTheIdOfASubject() {
        String person = id("first 4");

        importing("first 4").then().statusCode(200).body("changed", equalTo(1)).body("ids", contains(person));
    }

    @Test
    void takesNobodyOfAnotherOrganisationAway() {
        String id = id("ours 6");
        String theirs = "their subject 6";
        importing(as("platform-admin"), theirs, "minwater").then().statusCode(200);

        put(id, theirs).then().statusCode(403).body("type", equalTo("/problems/not-allowed"));
        importing(as("admin"), theirs, "minwater")
                .then()
                .statusCode(403)
                .body("violations.field", contains("people[0].organisation"));
        importing(as("admin"), theirs, "minbin")
                .then()
                .statusCode(403)
                .body("violations.field", contains("people[0].subject"));
        String theirId = importing(as("platform-admin"), theirs, "minwater").path("ids[0]");
        put(theirId, "second 6").then().statusCode(404);
    }

    @Test
    void nobodyElseIsFound() {
        put(UUID.randomUUID().toString(), "second 5").then().statusCode(404);
        asWithJson("employee", "{\"subject\": \"second 5\"}")
                .put("/v1/people/" + UUID.randomUUID() + "/subject")
                .then()
                .statusCode(403);
    }

    private static Response importing(String subject) {
        return importing(as("admin"), subject, "minbin");
    }

    private static Response importing(RequestSpecification as, String subject, String organisation) {
        return as.contentType("application/json")
                .body("""
                        {"people": [{"subject": "%s", "organisation": "%s", "displayName": "Somebody"}]}""".formatted(subject, organisation))
                .post("/v1/people-imports");
    }

    private static Response put(String person, String subject) {
        return as("admin")
                .contentType("application/json")
                .body("{\"subject\": \"" + subject + "\"}")
                .put("/v1/people/" + person + "/subject");
    }

    private static RequestSpecification sends(String subject, String body) {
        return with(subject).contentType("application/json").body(body);
    }

    private String report(String subject, String kind) {
        return sends(subject, "{\"spaceId\": \"%s\", \"kind\": \"%s\"}".formatted(building.desk(4), kind))
                .post("/v1/faults")
                .path("id");
    }

    private static String booking(String subject, UUID space, String more) {
        return booking(subject, space, more, 4);
    }

    private static String booking(String subject, UUID space, String more, int day) {
        String body = SmallBuilding.booking(space, SmallBuilding.at(day, "09:00"), SmallBuilding.at(day, "17:00"));
        return sends(subject, body.replaceFirst("}$", more + "}"))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String proposal(String subject) {
        String team = with(subject).get("/v1/teams").path("items[0].id");
        return sends(subject, """
                        {"teamId": "%s", "buildingId": "%s", "purpose": "Samen", "candidateDates": ["%s"]}""".formatted(team, building.id(), dateOfProposal()))
                .post("/v1/team-days")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String dateOfProposal() {
        return SmallBuilding.at(9, "12:00")
                .atZone(SmallBuilding.ZONE)
                .toLocalDate()
                .toString();
    }

    private Response book(String subject, int desk) {
        return with(subject)
                .contentType("application/json")
                .body(SmallBuilding.booking(
                        building.desk(desk), SmallBuilding.at(4, "09:00"), SmallBuilding.at(4, "17:00")))
                .post("/v1/bookings");
    }

    private static String id(String subject) {
        return with(subject)
                .get("/v1/people/me")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** Each in a team of their own, whichever the subject. */
    private static RequestSpecification with(String subject) {
        String team = "\"/minbin/anew " + subject.substring(subject.indexOf(' ') + 1) + "\"";
        return Callers.telling(Map.of("sub", "\"" + subject + "\"", "groups", "[" + team + "]"));
    }
}
