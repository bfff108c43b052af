package flexplek.exchange;

import static flexplek.trial.SmallBuilding.booking;

import flexplek.trial.Callers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What people of one team do with each other's bookings, over HTTP. */
final class ExchangeCalls {

    static final String OFFERS = "/v1/exchange-offers/";

    private ExchangeCalls() {}

    static RequestSpecification as(String who) {
        return as(who, "/minbin/exchange");
    }

    static RequestSpecification as(String who, String team) {
        return Callers.telling(
                Map.of("sub", "\"exchange " + who + "\"", "name", "\"" + who + "\"", "groups", "[\"" + team + "\"]"));
    }

    static RequestSpecification withJson(String who, String body) {
        return as(who).contentType("application/json").body(body);
    }

    /** The id of the booking. */
    static String booked(String who, UUID desk, Instant start, Instant end) {
        return withJson(who, booking(desk, start, end))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response offer(String who, String mine, String theirs) {
        return withJson(who, "{\"withBookingId\": \"" + theirs + "\"}")
                .post("/v1/bookings/" + mine + "/exchange-offers");
    }

    /** The id of the offer. */
    static String offered(String who, String booking, String other) {
        return offer(who, booking, other).then().statusCode(201).extract().path("id");
    }

    static Response agree(String who, String offer) {
        return as(who).put(OFFERS + offer + "/agreement");
    }

    static Response end(String who, String offer) {
        return as(who).delete(OFFERS + offer);
    }

    static String status(String who, String offer) {
        return as(who).get(OFFERS + offer).then().statusCode(200).extract().path("status");
    }

    static String spaceOf(String who, String booking) {
        return as(who).get("/v1/bookings/" + booking)
                .then()
                .statusCode(200)
                .extract()
                .path("spaceId");
    }

    static Response change(String who, String booking, String body) {
        return withJson(who, body).header("If-Match", "*").patch("/v1/bookings/" + booking);
    }

    static void shows(String who, String visibleTo) {
        withJson(who, "{\"visibleTo\": \"" + visibleTo + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }
}
