package flexplek.booking;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class BookingResourceTest {

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks("BOOK", 12);
    }

    @Test
    void booksANamedDeskAndShowsItTaken() {
        UUID desk = building.desk(1);

        String location = asWithJson("employee", booking(desk, at(1, "09:00"), at(1, "17:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("API-Version", "1.0.0")
                .header("Location", startsWith("/v1/bookings/"))
                .body("status", equalTo("BOOKED"))
                .body("spaceName", equalTo("Bureau 1"))
                .body("personId", equalTo(Callers.id("employee").toString()))
                .extract()
                .header("Location");

        assertThat(stateOf(desk, "employee")).isEqualTo("MINE");
        assertThat(stateOf(desk, "organiser")).isEqualTo("TAKEN");
        assertThat(stateOf(building.desk(2), "organiser")).isEqualTo("FREE");
        as("employee").delete(location).then().statusCode(204);
        assertThat(stateOf(desk, "organiser")).isEqualTo("FREE");
    }

    private String stateOf(UUID space, String caller) {
        String date = at(1, "09:00").atZone(SmallBuilding.ZONE).toLocalDate().toString();
        return as(caller)
                .get("/v1/floors/" + building.floor() + "/availability?date=" + date + "&from=08:00&to=10:00")
                .path("spaces.find { it.spaceId == '" + space + "' }.state");
    }

    @Test
    void refusesATakenDeskAndNamesWhatIsFreeNearby() {
        UUID desk = building.desk(5);
        asWithJson("employee", booking(desk, at(2, "09:00"), at(2, "12:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201);

        asWithJson("organiser", booking(desk, at(2, "11:45"), at(2, "13:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/space-taken"))
                .body("alternatives", hasSize(3))
                .body("alternatives.name", hasItem("Bureau 4"));
        asWithJson("organiser", booking(desk, at(2, "12:00"), at(2, "13:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201);
    }

    @Test
    void refusesASecondDeskAtTheSameTime() {
        String first = asWithJson("newcomer", booking(building.desk(6), at(3, "09:00"), at(3, "12:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        asWithJson("newcomer", booking(building.desk(7), at(3, "10:00"), at(3, "13:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/person-already-booked"))
                .body("bookingId", equalTo(first));
    }

    @Test
    void bookedTwiceWithOneKeyIsBookedOnce() {
        String body = building.anyDesk(at(4, "09:00"), at(4, "10:00"));
        String key = UUID.randomUUID().toString();

        Response first =
                asWithJson("employee", body).header("Idempotency-Key", key).post("/v1/bookings");
        Response again =
                asWithJson("employee", body).header("Idempotency-Key", key).post("/v1/bookings");
        Response inItsOwnWords = as("employee").get("/v1/bookings/" + first.path("id"));

        assertThat(List.of(first, again)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.contentType()).startsWith("application/json");
            assertThat(answer.header("Location")).isEqualTo("/v1/bookings/" + first.path("id"));
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
            assertThat(answer.asString()).isEqualTo(inItsOwnWords.asString());
        });
        asWithJson("employee", building.anyDesk(at(4, "14:00"), at(4, "15:00")))
                .header("Idempotency-Key", key)
                .post("/v1/bookings")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void choosesARoomThatFitsAndReplaysItsAnswer() {
        String body = """
                {"anyOf": {"floorId": "%s", "kind": "ROOM", "people": 6, "amenities": ["screen"]}, "start": "%s", "end": "%s"}""".formatted(building.floor(), at(4, "09:00"), at(4, "10:00"));
        String key = UUID.randomUUID().toString();

        String first = asWithJson("employee", body)
                .header("Idempotency-Key", key)
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .body("spaceName", equalTo("Overleg"))
                .extract()
                .path("id");

        asWithJson("employee", body)
                .header("Idempotency-Key", key)
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        asWithJson("organiser", body)
                .post("/v1/bookings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-free"));
    }

    @Test
    void keepsHeldDesksForTheirOrganisation() {
        UUID held = building.space("W-01");

        asWithJson("employee", booking(held, at(5, "09:00"), at(5, "10:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-for-your-organisation"));
        asWithJson("employee2", booking(held, at(5, "09:00"), at(5, "10:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201);
    }

    @Test
    void saysWhichRuleRefuses() {
        UUID desk = building.desk(8);

        rule(booking(desk, at(70, "09:00"), at(70, "10:00")), "too-far-ahead");
        rule(booking(desk, at(-1, "09:00"), at(-1, "10:00")), "in-the-past");
        rule(booking(desk, at(1, "09:05"), at(1, "10:00")), "not-quarter-hours");
        rule(booking(desk, at(1, "23:00"), at(2, "01:00")), "not-one-day");
    }

    private static void rule(String body, String name) {
        asWithJson("employee", body)
                .post("/v1/bookings")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/" + name))
                .body("detail", notNullValue());
    }

    @Test
    void booksForWhoLetsTheAskerOnly() {
        as("organiser").get("/v1/people/me").then().statusCode(200);
        as("employee2").get("/v1/people/me").then().statusCode(200);
        String body = booking(building.desk(9), at(6, "09:00"), at(6, "10:00"));
        String forOrganiser = body.replace("}", ", \"personId\": \"" + Callers.id("organiser") + "\"}");

        for (String mate : List.of("employee2", "newcomer")) {
            asWithJson(mate, forOrganiser)
                    .post("/v1/bookings")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/may-not-book-for-them"))
                    .body("detail", containsString("under Me"));
        }
        Delegation.let("organiser", "employee");
        asWithJson("employee", forOrganiser)
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .body("personId", equalTo(Callers.id("organiser").toString()))
                .body("madeBy", equalTo(Callers.id("employee").toString()));
    }

    @Test
    void hidesOtherPeoplesBookings() {
        String location = asWithJson("employee", booking(building.desk(10), at(7, "09:00"), at(7, "10:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        as("employee2").get(location).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        as("employee2").delete(location).then().statusCode(404);
        as("employee").header("If-Match", "\"7\"").delete(location).then().statusCode(412);
        as("employee").get("/v1/bookings").then().statusCode(200).body("items", notNullValue());
    }

    @Test
    void answersARetryOfGivingUpAsTheFirst() {
        String location = asWithJson("employee", booking(building.desk(11), at(8, "18:00"), at(8, "19:00")))
                .post("/v1/bookings")
                .header("Location");

        as("employee").header("If-Match", "\"0\"").delete(location).then().statusCode(204);
        as("employee").header("If-Match", "\"0\"").delete(location).then().statusCode(204);

        as("employee").get(location).then().header("ETag", "\"1\"").body("status", equalTo("CANCELLED"));
        as("employee")
                .header("If-Match", "\"0\"")
                .put(location + "/check-in")
                .then()
                .statusCode(412);
        as("employee").header("If-Match", "0").delete(location).then().statusCode(400);
    }

    @Test
    void answersARetryOfSettingRulesAsTheFirst() {
        String seen =
                as("employee").get("/v1/buildings/" + building.id() + "/rules").header("ETag");

        String next = setGrace(seen, 25).statusCode(200).extract().header("ETag");
        setGrace(seen, 25).statusCode(200).header("ETag", next).body("graceMinutes", equalTo(25));
        setGrace(seen, 26).statusCode(412);
        setGrace(next, 30).statusCode(200);
    }

    private ValidatableResponse setGrace(String seen, int graceMinutes) {
        return asWithJson("admin", "{\"graceMinutes\": " + graceMinutes + "}")
                .header("If-Match", seen)
                .put("/v1/buildings/" + building.id() + "/rules")
                .then();
    }

    @Test
    void answersBadInputWithTheFieldAndNeverAFault() {
        given().post("/v1/bookings").then().statusCode(401);
        bad("{", "body");
        bad("{\"spaceId\": \"nonsense\", \"start\": \"2026-11-24T09:00:00Z\"}", "spaceId");
        bad("{}", "start");
        bad(booking(building.desk(1), at(1, "10:00"), at(1, "09:00")), "end");
        bad(booking(building.desk(1), java.time.Instant.MIN, at(1, "09:00")), "start");
        bad(building.anyDesk(at(1, "09:00"), at(1, "10:00")).replace("buildingId", "nothing"), "anyOf.nothing");
        asWithJson("employee", booking(UUID.randomUUID(), at(1, "09:00"), at(1, "10:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(404);
        as("employee")
                .contentType("text/plain")
                .body("x")
                .post("/v1/bookings")
                .then()
                .statusCode(415);
        as("employee")
                .get("/v1/bookings/nonsense")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("bookingId"));
        as("employee")
                .get("/v1/floors/" + building.floor() + "/availability?date=yesterday")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("date"));
    }

    @Test
    void hasOneRuleForYears() {
        String right = booking(building.desk(12), at(9, "09:00"), at(9, "10:00"));
        String start = at(9, "09:00").toString();
        String end = at(9, "10:00").toString();

        asWithJson("employee", right.replace(start, "1899-12-31T09:00:00Z"))
                .post("/v1/bookings")
                .then()
                .statusCode(400)
                .body(
                        "violations.message",
                        hasItem("cannot be read: it must be an instant between the years 1900 and 2100, such as"
                                + " 2026-11-24T08:00:00Z"));
        rule(right.replace(start, "1900-01-02T09:00:00Z").replace(end, "1900-01-02T10:00:00Z"), "in-the-past");
        rule(right.replace(start, "2100-12-30T09:00:00Z").replace(end, "2100-12-30T10:00:00Z"), "too-far-ahead");
    }

    private static void bad(String body, String field) {
        asWithJson("employee", body)
                .post("/v1/bookings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }
}
