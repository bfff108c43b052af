package flexplek.series;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;

import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.SmallBuilding;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Series of every day from 09:00 to 17:00, asked for over HTTP; days count from the service's today. Whoever asks is somebody
 * of their own of one team, so that nobody has a desk already.
 */
final class SeriesCalls {

    static final String TEAM = "/minbin/kade";

    private SeriesCalls() {}

    static RequestSpecification as(String who) {
        return Callers.telling(Map.of("sub", "\"series " + who + "\"", "groups", "[\"" + TEAM + "\"]"));
    }

    static RequestSpecification asWithJson(String who, String body) {
        return as(who).contentType("application/json").body(body);
    }

    /** The same asked for somebody else. */
    static String forPerson(String who, String body) {
        String id = as(who).get("/v1/people/me").path("id");
        return body.replaceFirst("\\{", "{\"personId\": \"" + id + "\", ");
    }

    /** That somebody lets another book for them. */
    static void let(String person, String delegate) {
        String id = as(delegate).get("/v1/people/me").path("id");
        as(person).get("/v1/people/me").then().statusCode(200);
        Delegation.let(as(person), id);
    }

    /** The id of one that is made: each date that can be booked. */
    static String made(String who, UUID space, int first, int count) {
        return make(who, daily("\"spaceId\": \"" + space + "\"", first, count))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse make(String who, String body) {
        return asWithJson(who, body).post("/v1/booking-series").then();
    }

    static String daily(String where, int first, int count) {
        return """
                {%s, "start": "%s", "end": "%s", "recurrence": "FREQ=DAILY;COUNT=%d", "mode": "EACH"}""".formatted(where, at(first, "09:00"), at(first, "17:00"), count);
    }

    static ValidatableResponse read(String who, String series) {
        return as(who).get("/v1/booking-series/" + series).then().statusCode(200);
    }

    static ValidatableResponse patch(String who, String series, String change, boolean dryRun) {
        return asWithJson(who, change)
                .header("If-Match", "*")
                .queryParam("dryRun", dryRun)
                .patch("/v1/booking-series/" + series)
                .then();
    }

    /** The id of a single booking from 09:00 to 17:00. */
    static String book(String who, UUID space, int day) {
        return asWithJson(who, booking(space, at(day, "09:00"), at(day, "17:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static List<String> starts(String who, int from, int to) {
        return as(who).get("/v1/bookings?from=" + day(from) + "&to=" + day(to))
                .path("items.findAll { it.status == 'BOOKED' }.start");
    }

    static LocalDate day(int ahead) {
        return at(ahead, "12:00").atZone(SmallBuilding.ZONE).toLocalDate();
    }
}
