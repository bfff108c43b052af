package flexplek.availability;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;

/** Calls that the tests of the search share, on a day of each test's own, as a person has one desk at a time. */
final class FreeSpaceCalls {

    private static int day = 10;

    private FreeSpaceCalls() {}

    static void nextDay() {
        day++;
        for (String name : List.of("employee", "organiser", "newcomer", "facility", "employee2")) {
            as(name).get("/v1/people/me").then().statusCode(200);
        }
    }

    static int day() {
        return day;
    }

    static ValidatableResponse ask(RequestSpecification who, String more) {
        return who.get("/v1/free-spaces?start=" + at(day(), "09:00") + "&end=" + at(day(), "17:00") + more)
                .then();
    }

    static String in(Tower building) {
        return "&buildingId=" + building.id();
    }

    static String book(String person, UUID space) {
        return asWithJson(person, booking(space, at(day(), "09:00"), at(day(), "17:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    static JsonPath found(String person, String more) {
        return ask(as(person), more).statusCode(200).extract().jsonPath();
    }

    static String body(String more) {
        return ask(as("employee"), more).statusCode(200).extract().asString();
    }

    static void cancel(String person, String booking) {
        as(person).delete(booking).then().statusCode(204);
    }
}
