package flexplek.space;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has booked a space that goes out of service is counted, told once, and keeps the booking. */
@QuarkusTest
@OnRealStack
class HitByServiceTest {

    private static final String OUT = """
            {"inService": false, "reason": "Lekkage"}""";
    private static final String BACK = """
            {"inService": true}""";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @Test
    void countsComingBookingsBeforeAndInTheActAndTellsEachOnce() {
        SmallBuilding building = SmallBuilding.withDesks("HITSERV", 3);
        UUID desk = building.desk(1);
        String first = booked(desk, 33);
        String second = booked(desk, 41);
        String elsewhere = booked(building.desk(2), 49);

        serve("facility", desk, OUT, true)
                .body("bookingsHit.total", equalTo(2))
                .body("bookingsHit.reasons", contains(equalTo(Map.of("reason", "OUT_OF_SERVICE", "bookings", 2))))
                .body("bookingsHit.bookingIds", empty())
                .body("inService", equalTo(false));
        as("facility").get("/v1/spaces/" + desk).then().body("inService", equalTo(true));
        serve("facility", desk, OUT, false).body("bookingsHit.total", equalTo(2));
        serve("admin", desk, OUT, false)
                .body("bookingsHit.total", equalTo(2))
                .body("bookingsHit.bookingIds", contains(first, second));
        serve("facility", desk, OUT.replace("Lekkage", "Water"), false).body("bookingsHit.total", equalTo(2));

        as("employee").get("/v1/bookings/" + first).then().body("status", equalTo("BOOKED"));
        assertThat(availability(building, 33, desk, "state")).isEqualTo("MINE");
        assertThat(availability(building, 33, desk, "reason")).isEqualTo("Water");
        assertThat(availability(building, 56, desk, "state")).isEqualTo("OUT_OF_SERVICE");
        as("employee").delete("/v1/bookings/" + second).then().statusCode(204);

        serve("facility", desk, BACK, false).body("bookingsHit.total", equalTo(0));

        as("employee").delete("/v1/bookings/" + elsewhere).then().statusCode(204);
        as("employee").delete("/v1/bookings/" + first).then().statusCode(204);
        assertThat(affectedUntilCancelled(first, first))
                .extracting(event -> event.getString("reason"))
                .containsExactly("OUT_OF_SERVICE", "BACK");
        assertThat(affectedUntilCancelled(second, first))
                .extracting(event -> event.getString("reason"))
                .containsExactly("OUT_OF_SERVICE");
        assertThat(affectedUntilCancelled(elsewhere, first)).isEmpty();
        assertThat(affectedUntilCancelled(first, first))
                .extracting(event -> event.getString("changedBy"))
                .containsOnly(Callers.id("facility").toString());
    }

    @Test
    void leavesAloneWhatIsOverOrEnded() {
        SmallBuilding building = SmallBuilding.withDesks("HITNONE", 2);
        UUID desk = building.desk(1);
        String cancelled = booked(desk, 51);
        as("employee").delete("/v1/bookings/" + cancelled).then().statusCode(204);

        serve("facility", desk, OUT, false).body("bookingsHit.total", equalTo(0));
        as("facility")
                .get("/v1/spaces/" + desk)
                .then()
                .body("$", not(hasKey("bookingsHit")))
                .body("inService", equalTo(false));
    }

    @Test
    void namesToItsMakerNoBookingThatWasMovedByWhoLetsThemNoLonger() {
        SmallBuilding building = SmallBuilding.withDesks("HITMOVED", 3);
        String person = mover().get("/v1/people/me").path("id");
        String maker = maker().get("/v1/people/me").path("id");
        Delegation.let(mover(), maker);
        String moved = bookedByMakerFor(person, building.desk(1), 34);
        String stayed = bookedByMakerFor(person, building.desk(2), 35);
        mover().contentType("application/json")
                .header("If-Match", "*")
                .body("{\"spaceId\": \"" + building.desk(3) + "\"}")
                .patch("/v1/bookings/" + moved)
                .then()
                .statusCode(200);
        outOfService(building.desk(3)).body("bookingsHit.bookingIds", contains(moved));
        closedAtNoon().body("bookingsHit.bookingIds", contains(moved, stayed));

        Delegation.end(mover(), maker);

        outOfService(building.desk(3)).body("bookingsHit.total", equalTo(1)).body("bookingsHit.bookingIds", empty());
        outOfService(building.desk(2)).body("bookingsHit.bookingIds", contains(stayed));
        closedAtNoon().body("bookingsHit.total", equalTo(2)).body("bookingsHit.bookingIds", contains(stayed));
    }

    @Test
    void namesToItsMakerNoBookingThatHasBegunWhetherItsPersonIsThereOrElsewhere() {
        SmallBuilding building = SmallBuilding.withDesks("HITBEGUN", 2);
        String person = mover().get("/v1/people/me").path("id");
        Delegation.let(mover(), maker().get("/v1/people/me").path("id"));
        String stays = bookedByMakerFor(person, building.desk(1), 36);
        String moves = bookedByMakerFor(person, building.desk(1), 37);
        String coming = bookedByMakerFor(person, building.desk(1), 38);
        String elsewhere = "{\"spaceId\": \"%s\", \"start\": \"%s\"}".formatted(building.desk(2), at(37, "11:00"));
        Instant begun = at(36, "09:10");
        Instant begunToo = at(37, "09:10");
        MovedClock.moveTo(begun);
        mover().put("/v1/bookings/" + stays + "/check-in").then().statusCode(200);

        outOfService(building.desk(1))
                .body("bookingsHit.total", equalTo(3))
                .body("bookingsHit.bookingIds", contains(moves, coming));

        MovedClock.moveTo(begunToo);
        mover().contentType("application/json")
                .header("If-Match", "*")
                .body(elsewhere)
                .patch("/v1/bookings/" + moves)
                .then()
                .statusCode(200);
        outOfService(building.desk(2)).body("bookingsHit.total", equalTo(1)).body("bookingsHit.bookingIds", empty());
        outOfService(building.desk(1)).body("bookingsHit.bookingIds", contains(coming));
    }

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    private static RequestSpecification mover() {
        return Callers.withRoles("minbin", List.of("employee", "hit-and-moved"));
    }

    private static RequestSpecification maker() {
        return Callers.withRoles("minbin", List.of("employee", "facility", "building-admin", "hit-maker"));
    }

    private static String bookedByMakerFor(String person, UUID desk, int day) {
        return maker().contentType("application/json")
                .body(booking(desk, at(day, "09:00"), at(day, "17:00"))
                        .replaceFirst("}$", ", \"personId\": \"" + person + "\"}"))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse outOfService(UUID space) {
        return maker().contentType("application/json")
                .body(OUT)
                .queryParam("dryRun", true)
                .put("/v1/spaces/" + space + "/service")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse closedAtNoon() {
        String closed = SmallBuilding.buildingJson("HITMOVED", "null").replace("\"23:45\"", "\"12:00\"");
        return SmallBuilding.importing(maker(), closed, SmallBuilding.plan(3), SmallBuilding.csv(3), "true")
                .statusCode(200);
    }

    private static ValidatableResponse serve(String caller, UUID space, String state, boolean dryRun) {
        return asWithJson(caller, state)
                .queryParam("dryRun", dryRun)
                .put("/v1/spaces/" + space + "/service")
                .then()
                .statusCode(200);
    }

    private static String booked(UUID space, int day) {
        return asWithJson("employee", booking(space, at(day, "09:00"), at(day, "17:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String availability(SmallBuilding building, int day, UUID space, String field) {
        String date = at(day, "09:00").atZone(SmallBuilding.ZONE).toLocalDate().toString();
        return as("employee")
                .get("/v1/floors/" + building.floor() + "/availability?date=" + date)
                .path("spaces.find { it.spaceId == '" + space + "' }." + field);
    }

    /** The events of a building stand in order, so that what was told before the last booking ended stands before that. */
    private List<JsonPath> affectedUntilCancelled(String booking, String last) {
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            told.events("booking.cancelled.v1", last, 1);
            return told.events("booking.affected.v1", booking, 0);
        }
    }
}
