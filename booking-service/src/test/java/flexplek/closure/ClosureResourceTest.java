package flexplek.closure;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Spaces out of service from when to when: nobody books them then, whoever has is told once, and it ends by itself. */
@QuarkusTest
@OnRealStack
class ClosureResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @Inject
    Statements statements;

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    @Test
    void countsWhomItHitsBeforeAndInTheActAndTellsEachOnce() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-HIT", 3);
        String before = booked(building.desk(1), 30, "09:00", "12:00");
        String within = booked(building.desk(2), 30, "13:00", "15:00");
        String after = booked(building.desk(1), 30, "16:00", "17:00");
        String elsewhere = booked(building.desk(3), 31, "13:00", "15:00");
        String body = body(List.of(building.desk(1), building.desk(2)), at(30, "11:45"), at(30, "16:00"), "Verf");

        close("facility", building, body, true)
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("bookingsHit.total", equalTo(2))
                .body("bookingsHit.reasons", contains(equalTo(Map.of("reason", "OUT_OF_SERVICE", "bookings", 2))))
                .body("bookingsHit.bookingIds", empty());
        closures(building).body("items", empty());
        close("admin", building, body, true).then().body("bookingsHit.bookingIds", contains(before, within));
        String made = close("facility", building, body, false)
                .then()
                .statusCode(201)
                .body("bookingsHit.total", equalTo(2))
                .body("reason", equalTo("Verf"))
                .body("running", equalTo(false))
                .body("spaces.code", contains("D-01", "D-02"))
                .extract()
                .header("Location");
        change(made, "{\"reason\": \"Nog nat\"}").then().statusCode(200).body("bookingsHit.total", equalTo(0));
        change(made, end(at(30, "17:00"))).then().statusCode(200).body("bookingsHit.total", equalTo(1));
        change(made, end(at(30, "12:30"))).then().statusCode(200).body("bookingsHit.total", equalTo(0));
        end(made);

        assertThat(standing(within).getBoolean("outOfService")).isFalse();
        Stream.of(before, within, after, elsewhere)
                .forEach(
                        id -> as("employee").delete("/v1/bookings/" + id).then().statusCode(204));
        assertThat(reasons(before, elsewhere)).containsExactly("OUT_OF_SERVICE", "BACK");
        assertThat(reasons(within, elsewhere)).containsExactly("OUT_OF_SERVICE", "BACK");
        assertThat(reasons(after, elsewhere)).containsExactly("OUT_OF_SERVICE", "BACK");
        assertThat(reasons(elsewhere, elsewhere)).isEmpty();
    }

    @Test
    void tellsFromWhenToWhenAndAgainWhenMoreOfTheBookingIsLost() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-MORE", 1);
        String day = booked(building.desk(1), 46, "09:00", "17:00");
        String last = booked(building.desk(1), 47, "09:00", "17:00");

        String made = closed(building, List.of(building.desk(1)), at(46, "15:00"), at(46, "16:00"), "Verf");
        change(made, end(at(46, "15:30"))).then().statusCode(200).body("bookingsHit.total", equalTo(0));
        change(made, end(at(46, "16:30"))).then().statusCode(200).body("bookingsHit.total", equalTo(1));
        change(made, end(at(46, "18:00"))).then().statusCode(200).body("bookingsHit.total", equalTo(1));
        change(made, end(at(46, "19:00"))).then().statusCode(200).body("bookingsHit.total", equalTo(0));

        assertThat(standing(day).getList("lost"))
                .isEqualTo(List.of(Map.of(
                        "start", at(46, "15:00").toString(),
                        "end", at(46, "17:00").toString())));
        as("employee").delete("/v1/bookings/" + last).then().statusCode(204);
        assertThat(lost(day, last))
                .containsExactly(
                        List.of(at(46, "16:00").toString()),
                        List.of(at(46, "16:30").toString()),
                        List.of(at(46, "17:00").toString()));
    }

    @Test
    void letsNobodyBookThenAndEverybodyBeforeAndAfter() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-CLAIM", 1);
        UUID desk = building.desk(1);
        closed(building, List.of(desk), at(35, "10:00"), at(35, "14:00"), "Lekkage");

        book(desk, 35, "09:00", "10:00").then().statusCode(201);
        book(desk, 35, "14:00", "15:00").then().statusCode(201);
        for (List<String> hours :
                List.of(List.of("10:00", "11:00"), List.of("11:00", "11:15"), List.of("13:45", "14:00"))) {
            book(desk, 35, hours.getFirst(), hours.getLast())
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/space-out-of-service"))
                    .body("outOfServiceUntil", equalTo(at(35, "14:00").toString()))
                    .body("detail", containsString("Lekkage"));
        }
        asWithJson("employee", building.anyDesk(at(35, "11:00"), at(35, "12:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-free"));
    }

    @Test
    void letsNobodyMoveABookingThere() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-MOVE", 2);
        String mine = booked(building.desk(1), 36, "09:00", "10:00");
        closed(building, List.of(building.desk(2)), at(36, "08:00"), at(36, "14:00"), null);
        closed(building, List.of(building.desk(1)), at(36, "12:00"), at(36, "14:00"), null);

        patch(mine, "{\"spaceId\": \"" + building.desk(2) + "\"}").then().statusCode(422);
        patch(mine, "{\"end\": \"" + at(36, "12:15") + "\"}").then().statusCode(422);
        patch(mine, "{\"end\": \"" + at(36, "12:00") + "\"}").then().statusCode(200);
        closed(building, List.of(building.desk(1)), at(36, "08:00"), at(36, "10:00"), null);
        patch(mine, "{\"end\": \"" + at(36, "09:45") + "\"}").then().statusCode(200);
    }

    @Test
    void refusesTheDatesOfASeriesThatItMeets() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-SERIES", 1);
        closed(building, List.of(building.desk(1)), at(41, "09:00"), at(41, "10:00"), "Verf");

        JsonPath series = asWithJson(
                        "employee",
                        booking(building.desk(1), at(40, "09:00"), at(40, "12:00"))
                                .replace("}", ", \"recurrence\": \"FREQ=DAILY;COUNT=3\", \"mode\": \"EACH\"}"))
                .post("/v1/booking-series?dryRun=true")
                .jsonPath();

        assertThat(series.getList("dates.outcome")).containsExactly("BOOKED", "REFUSED", "BOOKED");
        assertThat(series.getString("dates[1].reason.type")).isEqualTo("/problems/space-out-of-service");
    }

    @Test
    void endsByItself() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-END", 1);
        UUID desk = building.desk(1);
        MovedClock.moveTo(at(1, "09:05"));
        Instant until = at(0, "12:00");
        String made = closed(building, List.of(desk), null, until, "Verf");

        space(desk).then().body("inService", equalTo(false)).body("outOfService.until", equalTo(until.toString()));
        closures(building).body("items.running", contains(true)).body("items.spaces[0].code", contains("D-01"));
        as("facility")
                .get("/v1/buildings/" + building.id() + "/spaces?inService=false")
                .then()
                .body("items.code", contains("D-01"))
                .body("items[0].outOfService.until", equalTo(until.toString()));

        MovedClock.moveTo(until);
        space(desk).then().body("inService", equalTo(true)).body("outOfService", nullValue());
        closures(building).body("items", empty());
        as("facility").get(made).then().statusCode(404);
        book(desk, 0, "12:00", "13:00").then().statusCode(201);
    }

    @Test
    void isShownToWhoeverLooksForAPlace() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-SEE", 2);
        UUID desk = building.desk(1);
        Instant from = at(30, "10:00");
        Instant until = at(30, "14:00");
        closed(building, List.of(desk, building.space("R-01")), from, until, "Verf");
        LocalDate day = LocalDate.ofInstant(from, SmallBuilding.ZONE);
        String floor = "/v1/floors/" + building.floor() + "/availability?date=" + day;

        JsonPath met = as("employee").get(floor + "&from=09:00&to=11:00").jsonPath();
        assertThat(met.getString("spaces.find { it.code == 'D-01' }.state")).isEqualTo("OUT_OF_SERVICE");
        assertThat(met.getString("spaces.find { it.code == 'D-01' }.outOfService.until"))
                .isEqualTo(until.toString());
        assertThat(met.getString("spaces.find { it.code == 'D-01' }.outOfService.from"))
                .isEqualTo(from.toString());
        assertThat(met.getString("spaces.find { it.code == 'D-01' }.reason")).isEqualTo("Verf");
        JsonPath free = as("employee").get(floor + "&from=14:00&to=15:00").jsonPath();
        assertThat(free.getString("spaces.find { it.code == 'D-01' }.state")).isEqualTo("FREE");

        assertThat(found(building, 30, "09:00", "11:00")).containsExactly("D-02");
        assertThat(found(building, 30, "14:00", "15:00")).containsExactlyInAnyOrder("D-01", "D-02");

        JsonPath rooms = as("employee")
                .get("/v1/buildings/" + building.id() + "/room-availability?date=" + day)
                .jsonPath();
        assertThat(rooms.getString("rooms[0].state")).isEqualTo("IN_SERVICE");
        assertThat(rooms.getString("rooms[0].closed[0].start")).isEqualTo(from.toString());
        assertThat(rooms.getString("rooms[0].closed[0].end")).isEqualTo(until.toString());

        assertThat(desksOn(building, day)).isEqualTo(3);
        closed(building, List.of(desk), at(30, "00:00"), null, null);
        assertThat(desksOn(building, day)).isEqualTo(2);
        assertThat(desksOn(building, day.minusDays(1))).isEqualTo(3);
    }

    @Test
    void isOneTimeWhereAnotherBeginsAsOneEnds() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-MEET", 2);
        UUID desk = building.desk(1);
        List<UUID> both = List.of(desk, building.space("R-01"));
        Instant until = at(44, "23:45");
        String booking = booked(building.desk(2), 44, "09:00", "12:00");
        closed(building, both, at(44, "00:00"), at(44, "13:00"), "Verf");
        closed(building, both, at(44, "13:00"), until, "Tapijt");
        closed(building, both, at(45, "09:00"), at(45, "10:00"), null);
        LocalDate day = LocalDate.ofInstant(until, SmallBuilding.ZONE);

        assertThat(desksOn(building, day)).isEqualTo(2);
        assertThat(desksOn(building, day.plusDays(1))).isEqualTo(3);
        as("employee")
                .get("/v1/buildings/" + building.id() + "/room-availability?date=" + day)
                .then()
                .body("rooms[0].state", equalTo("OUT_OF_SERVICE"));
        JsonPath floor = as("employee")
                .get("/v1/floors/" + building.floor() + "/availability?date=" + day + "&from=09:00&to=11:00")
                .jsonPath();
        assertThat(floor.getString("spaces[0].outOfService.until")).isEqualTo(until.toString());
        assertThat(floor.getString("spaces[0].outOfService.reason")).isEqualTo("Verf");
        book(desk, 44, "12:00", "12:30").then().body("outOfServiceUntil", equalTo(until.toString()));
        patch(booking, "{\"spaceId\": \"" + desk + "\"}").then().body("outOfServiceUntil", equalTo(until.toString()));
        MovedClock.moveTo(at(44, "12:30"));
        space(desk).then().body("outOfService.until", equalTo(until.toString()));
        as("facility")
                .get("/v1/buildings/" + building.id() + "/spaces?inService=false")
                .then()
                .body("items[0].outOfService.until", equalTo(until.toString()));
        closed(building, List.of(desk), until, null, null);
        space(desk).then().body("outOfService.until", nullValue()).body("reason", equalTo("Verf"));
    }

    @Test
    void tellsTheNotifierOfTheTimeOfTheBooking() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-STAND", 1);
        String met = booked(building.desk(1), 37, "09:00", "12:00");
        String later = booked(building.desk(1), 37, "12:00", "13:00");
        closed(building, List.of(building.desk(1)), at(37, "09:00"), at(37, "12:00"), "Verf");

        assertThat(standing(met).getBoolean("outOfService")).isTrue();
        assertThat(standing(met).getString("reason")).isEqualTo("Verf");
        assertThat(standing(later).getBoolean("outOfService")).isFalse();
    }

    @Test
    void closesAllSpacesOrNone() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-ALL", 1);
        SmallBuilding other = SmallBuilding.withDesks("CLOSE-OTHER", 1);

        close("facility", building, body(List.of(building.desk(1), other.desk(1)), null, null, null), false)
                .then()
                .statusCode(400)
                .body("violations.field", contains("spaceIds[1]"));
        List<UUID> twice = List.of(building.desk(1), building.desk(1), other.desk(1));
        close("facility", building, body(twice, null, null, null), false)
                .then()
                .statusCode(400)
                .body("violations.field", contains("spaceIds[2]"));

        closures(building).body("items", empty());
        space(building.desk(1)).then().body("inService", equalTo(true));
    }

    @Test
    void namesATimeThatIsNone() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-TIME", 1);
        List<UUID> desk = List.of(building.desk(1));
        String made = closed(building, desk, at(30, "09:00"), at(30, "12:00"), null);

        assertThat(wrong(building, body(desk, at(30, "09:00").plusSeconds(60), null, null)))
                .isEqualTo("start");
        assertThat(wrong(building, body(desk, at(-1, "09:00"), null, null))).isEqualTo("start");
        assertThat(wrong(building, body(desk, at(30, "09:00"), at(30, "09:00"), null)))
                .isEqualTo("end");
        assertThat(wrong(building, body(desk, at(30, "09:00"), at(30, "09:10"), null)))
                .isEqualTo("end");
        assertThat(change(made, end(at(30, "09:00"))).<List<String>>path("violations.field"))
                .containsExactly("end");
        assertThat(change(made, end(at(30, "11:50"))).<List<String>>path("violations.field"))
                .containsExactly("end");
    }

    @Test
    void changesAndEndsOnlyWhatTheCallerHasSeen() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-SEEN", 1);
        String made = closed(building, List.of(building.desk(1)), at(30, "09:00"), at(30, "12:00"), null);

        asWithJson("facility", end(at(30, "13:00")))
                .header("If-Match", "\"0\"")
                .patch(made)
                .then()
                .statusCode(200);
        asWithJson("facility", end(at(30, "13:00")))
                .header("If-Match", "\"0\"")
                .patch(made)
                .then()
                .statusCode(200);
        asWithJson("facility", end(at(30, "14:00")))
                .header("If-Match", "\"0\"")
                .patch(made)
                .then()
                .statusCode(412);
        as("facility").header("If-Match", "\"0\"").delete(made).then().statusCode(412);
        as("facility").get(made).then().statusCode(200).header("ETag", "\"1\"").body("etag", equalTo("\"1\""));
        as("facility").header("If-Match", "\"1\"").delete(made).then().statusCode(204);
        as("facility").header("If-Match", "*").delete(made).then().statusCode(404);
    }

    @Test
    void isMadeOnceWhateverIsSentAgain() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-ONCE", 1);
        String key = UUID.randomUUID().toString();
        String body = body(List.of(building.desk(1)), at(30, "09:00"), at(30, "12:00"), null);

        List<String> made = IntStream.range(0, 2)
                .mapToObj(i -> asWithJson("facility", body)
                        .header("Idempotency-Key", key)
                        .post("/v1/buildings/" + building.id() + "/closures")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location"))
                .toList();

        assertThat(made.getFirst()).isEqualTo(made.getLast());
        closures(building).body("items", hasSize(1));
    }

    @Test
    void namesTheFirstSpacesInAListAndAllOfOneClosure() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-NAMED", 12);
        List<UUID> desks = IntStream.rangeClosed(1, 12).mapToObj(building::desk).toList();
        String many = closed(building, desks, at(30, "09:00"), at(30, "12:00"), null);
        String one = closed(building, desks.subList(11, 12), at(31, "09:00"), at(31, "12:00"), null);

        closures(building)
                .body("items.spaceCount", contains(12, 1))
                .body("items[0].spaces", hasSize(10))
                .body("items[0].spaces[9].code", equalTo("D-10"))
                .body("items[1].spaces.code", contains("D-12"));
        as("facility").get(many).then().body("spaceCount", equalTo(12)).body("spaces", hasSize(12));
        change(many, "{\"reason\": \"Verf\"}").then().body("spaces", hasSize(12));

        end(many);
        end(one);
    }

    @Test
    void isWhatTheSwitchOfASpaceMakesAndEnds() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-SWITCH", 2);
        UUID desk = building.desk(1);
        String coming = closed(building, List.of(desk, building.desk(2)), at(30, "09:00"), at(30, "12:00"), null);
        closed(building, List.of(desk, building.desk(2)), null, at(1, "09:00"), "Verf");

        service(desk, "{\"inService\": false, \"reason\": \"Lekkage\"}");
        closures(building).body("items.reason", contains("Verf", "Lekkage", null));
        space(desk).then().body("reason", equalTo("Lekkage")).body("outOfService.until", nullValue());

        service(desk, "{\"inService\": true}");
        closures(building)
                .body("items.reason", contains("Verf", null))
                .body("items[0].spaces.code", contains("D-02"))
                .body("items[1].spaces.code", contains("D-01", "D-02"));
        space(desk).then().body("inService", equalTo(true));
        end(coming);
    }

    @Test
    void tellsOtherServicesWhatIsClosedWithTheSpace() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-TELL", 1);
        UUID desk = building.desk(1);
        String made = closed(building, List.of(desk), at(30, "09:00"), at(30, "12:00"), null);
        end(made);

        try (Told told = new Told(brokers, Topic.SPACES)) {
            List<JsonPath> events = told.events("space.changed.v1", desk.toString(), 3);
            assertThat(events)
                    .extracting(event -> event.getList("closures").size())
                    .containsExactly(0, 1, 0);
            assertThat(events.get(1).getBoolean("inService")).isTrue();
            assertThat(events.get(1).getString("closures[0].end"))
                    .isEqualTo(at(30, "12:00").toString());
        }
    }

    @Test
    void takesAsManyStatementsHoweverManySpaces() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-MANY", 30);
        List<UUID> desks = IntStream.rangeClosed(1, 30).mapToObj(building::desk).toList();
        IntStream.rangeClosed(1, 3).forEach(i -> booked(building.desk(i), 31, "09:00", "12:00", "close-" + i));
        closed(building, desks, at(30, "09:00"), at(30, "12:00"), null);
        String list = "/v1/buildings/" + building.id() + "/closures";

        assertThat(statements.of(
                        () -> close("facility", building, body(desks, at(31, "09:00"), at(31, "12:00"), null), true)))
                .isEqualTo(statements.of(() -> close(
                        "facility",
                        building,
                        body(desks.subList(0, 2), at(31, "09:00"), at(31, "12:00"), null),
                        true)));
        long one = statements.of(() -> as("facility").get(list));
        closed(building, desks, at(32, "09:00"), at(32, "12:00"), null);
        closed(building, desks.subList(0, 1), at(33, "09:00"), at(33, "12:00"), null);
        assertThat(statements.of(() -> as("facility").get(list))).isEqualTo(one);
    }

    @Test
    void comesPageByPage() {
        SmallBuilding building = SmallBuilding.withDesks("CLOSE-PAGE", 1);
        for (String hour : List.of("12:00", "10:00", "10:00")) {
            closed(building, List.of(building.desk(1)), at(30, hour), null, hour);
        }

        JsonPath first = page(building, "?limit=2");
        JsonPath second = page(building, "?limit=2&cursor=" + first.getString("next"));

        assertThat(first.getList("items.reason")).containsExactly("10:00", "10:00");
        assertThat(second.getList("items.reason")).containsExactly("12:00");
        assertThat(second.getString("next")).isNull();
    }

    private static JsonPath page(SmallBuilding building, String query) {
        return as("facility")
                .get("/v1/buildings/" + building.id() + "/closures" + query)
                .jsonPath();
    }

    private static String closed(
            SmallBuilding building,
            List<UUID> spaces,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String reason) {
        return close("facility", building, body(spaces, start, end, reason), false)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response close(String caller, SmallBuilding building, String body, boolean dryRun) {
        return asWithJson(caller, body)
                .queryParam("dryRun", dryRun)
                .post("/v1/buildings/" + building.id() + "/closures");
    }

    private static String wrong(SmallBuilding building, String body) {
        Response answer = close("facility", building, body, false);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        return answer.path("violations[0].field");
    }

    private static String body(
            List<UUID> spaces, @Nullable Instant start, @Nullable Instant end, @Nullable String reason) {
        String ids = spaces.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        return "{\"spaceIds\": [" + ids + "]" + member("start", start) + member("end", end) + member("reason", reason)
                + "}";
    }

    private static String member(String name, @Nullable Object value) {
        return value == null ? "" : ", \"" + name + "\": \"" + value + "\"";
    }

    private static String end(Instant end) {
        return "{\"end\": \"" + end + "\"}";
    }

    private static Response change(String closure, String body) {
        return asWithJson("facility", body).header("If-Match", "*").patch(closure);
    }

    private static void end(String closure) {
        as("facility").header("If-Match", "*").delete(closure).then().statusCode(204);
    }

    private static ValidatableResponse closures(SmallBuilding building) {
        return as("facility")
                .get("/v1/buildings/" + building.id() + "/closures")
                .then()
                .statusCode(200);
    }

    private static Response space(UUID id) {
        return as("facility").get("/v1/spaces/" + id);
    }

    private static void service(UUID space, String state) {
        asWithJson("facility", state)
                .put("/v1/spaces/" + space + "/service")
                .then()
                .statusCode(200);
    }

    private static Response book(UUID space, int day, String from, String to) {
        return asWithJson("employee", booking(space, at(day, from), at(day, to)))
                .post("/v1/bookings");
    }

    private static String booked(UUID space, int day, String from, String to) {
        return book(space, day, from, to).then().statusCode(201).extract().path("id");
    }

    private static void booked(UUID space, int day, String from, String to, String who) {
        Callers.withRoles("minbin", List.of("employee", who))
                .contentType("application/json")
                .body(booking(space, at(day, from), at(day, to)))
                .post("/v1/bookings")
                .then()
                .statusCode(201);
    }

    private static Response patch(String booking, String change) {
        return asWithJson("employee", change).header("If-Match", "*").patch("/v1/bookings/" + booking);
    }

    private static JsonPath standing(String booking) {
        return Callers.asNotifier().get("/v1/bookings/" + booking + "/standing").jsonPath();
    }

    private static List<String> found(SmallBuilding building, int day, String from, String to) {
        return as("employee")
                .get("/v1/free-spaces?buildingId=" + building.id() + "&start=" + at(day, from) + "&end=" + at(day, to))
                .jsonPath()
                .getList("items.code");
    }

    private static int desksOn(SmallBuilding building, LocalDate day) {
        return as("facility")
                .get("/v1/buildings/" + building.id() + "/busy-days?from=" + day + "&to=" + day)
                .path("items[0].desks");
    }

    /** The events of a building stand in order, so that what was told before the last booking ended stands before that. */
    private List<String> reasons(String booking, String last) {
        return affected(booking, last, event -> event.getString("reason"));
    }

    private List<List<String>> lost(String booking, String last) {
        return affected(booking, last, event -> event.getList("lost.end"));
    }

    private <T> List<T> affected(String booking, String last, Function<JsonPath, T> what) {
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            told.events("booking.cancelled.v1", last, 1);
            return told.events("booking.affected.v1", booking, 0).stream()
                    .map(what)
                    .toList();
        }
    }
}
