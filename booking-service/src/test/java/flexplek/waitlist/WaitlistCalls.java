package flexplek.waitlist;

import flexplek.trial.Callers;
import flexplek.trial.SmallBuilding;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How people of minbin, by any name, book and wait. */
final class WaitlistCalls {

    private WaitlistCalls() {}

    static RequestSpecification as(String who) {
        return Callers.withRoles("minbin", List.of("employee", "waitlist-" + who));
    }

    static RequestSpecification withJson(String who, String body) {
        return as(who).contentType("application/json").body(body);
    }

    static Response book(String who, String body) {
        return withJson(who, body).post("/v1/bookings");
    }

    /** Where the booking is. */
    static String booked(String who, UUID space, Instant start, Instant end) {
        return book(who, SmallBuilding.booking(space, start, end))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    static Response join(String who, String body) {
        return withJson(who, body).post("/v1/waitlist-entries");
    }

    /** Where the entry is. */
    static String joined(String who, String body) {
        return join(who, body).then().statusCode(201).extract().header("Location");
    }

    static Response entry(String who, String location) {
        return as(who).get(location);
    }

    static String status(String who, String location) {
        return entry(who, location).path("status");
    }

    static Response accept(String who, String location) {
        return as(who).post(location + "/acceptances");
    }

    static void leave(String who, String location) {
        as(who).delete(location).then().statusCode(204);
    }

    static void cancel(String who, String booking) {
        as(who).delete(booking).then().statusCode(204);
    }
}
