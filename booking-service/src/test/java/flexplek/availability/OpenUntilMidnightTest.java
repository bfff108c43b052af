package flexplek.availability;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static flexplek.trial.SmallBuilding.buildingJson;
import static flexplek.trial.SmallBuilding.csv;
import static flexplek.trial.SmallBuilding.importing;
import static flexplek.trial.SmallBuilding.plan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A building that never closes: its day ends at 24:00. */
@QuarkusTest
@OnRealStack
class OpenUntilMidnightTest {

    private SmallBuilding house = SmallBuilding.notYet();

    @BeforeEach
    void open() {
        house = SmallBuilding.withDesks("NIGHT", 2);
        importing(buildingJson("NIGHT", "null").replace("23:45", "24:00"), plan(2), csv(2), false)
                .statusCode(200);
    }

    @Test
    void showsItsHours() {
        as("employee")
                .get("/v1/buildings/" + house.id())
                .then()
                .body("opens", equalTo("00:00"))
                .body("closes", equalTo("24:00"));
        as("employee")
                .get("/v1/buildings/" + house.id() + "/room-availability?date=" + tomorrow())
                .then()
                .body("closes", equalTo("24:00"));
    }

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    private static LocalDate tomorrow() {
        return at(1, "12:00").atZone(SmallBuilding.ZONE).toLocalDate();
    }

    @Test
    void showsADayUntilItsEnd() {
        for (String times : new String[] {"", "&from=23:45&to=24:00"}) {
            as("employee")
                    .get("/v1/floors/" + house.floor() + "/availability?date=" + tomorrow() + times)
                    .then()
                    .statusCode(200)
                    .body("end", equalTo(at(2, "00:00").toString()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-10-31,02:15,02:15+01:00,2027-10-31T00:15:00Z,2027-10-31T01:15:00Z",
        "2027-10-31,02:45+01:00,03:00,2027-10-31T01:45:00Z,2027-10-31T02:00:00Z",
        "2027-10-31,00:00,24:00,2027-10-30T22:00:00Z,2027-10-31T23:00:00Z",
        "2027-03-28,00:00,24:00,2027-03-27T23:00:00Z,2027-03-28T22:00:00Z"
    })
    void showsADayOnWhichTheClocksChange(String date, String from, String to, String start, String end) {
        as("employee")
                .queryParam("date", date)
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/v1/floors/" + house.floor() + "/availability")
                .then()
                .statusCode(200)
                .body("start", equalTo(start))
                .body("end", equalTo(end));
    }

    @ParameterizedTest
    @CsvSource({
        "02:15+01:00,02:15,to,must be later than from",
        "02:15+03:00,04:00,from,must be a time that the building's clock shows on that day with that offset",
        "00:00,09:00+02:00,to,must be a time that the building's clock shows on that day with that offset"
    })
    void refusesATimeThatTheClockDoesNotShow(String from, String to, String field, String message) {
        as("employee")
                .queryParam("date", "2027-10-31")
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/v1/floors/" + house.floor() + "/availability")
                .then()
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.message", contains(message));
    }

    @Test
    void isBookedForItsLastQuarterButNotAcrossMidnight() {
        Instant last = at(3, "23:45");
        Instant midnight = at(3, "24:00");
        UUID desk = house.desk(1);

        asWithJson("employee", booking(desk, last, midnight))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .body("end", equalTo(midnight.toString()));
        asWithJson("employee", booking(house.desk(2), at(4, "23:45"), at(5, "00:15")))
                .post("/v1/bookings")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-one-day"));
    }

    @Test
    void isBookedForTheHourThatIsLeftOfTwoOnTheDayThatTheClockIsPutForward() {
        MovedClock.moveTo(Instant.parse("2027-03-22T08:00:00Z"));

        book("employee", "2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z").statusCode(201);

        taken("2027-03-28")
                .body("start", contains("2027-03-28T00:30:00Z"))
                .body("end", contains("2027-03-28T01:30:00Z"));
        isTaken("2027-03-28", "01:30", "03:30", true);
        isTaken("2027-03-28", "03:30", "04:30", false);
    }

    @Test
    void isBookedInEachOfTheTwoHoursThatTheClockShowsAlike() {
        MovedClock.moveTo(Instant.parse("2027-10-25T08:00:00Z"));

        book("employee", "2027-10-31T00:15:00Z", "2027-10-31T01:15:00Z").statusCode(201);
        book("organiser", "2027-10-31T01:15:00Z", "2027-10-31T02:15:00Z").statusCode(201);
        book("newcomer", "2027-10-31T01:00:00Z", "2027-10-31T01:30:00Z")
                .statusCode(409)
                .body("type", equalTo("/problems/space-taken"));

        taken("2027-10-31")
                .body("start", contains("2027-10-31T00:15:00Z", "2027-10-31T01:15:00Z"))
                .body("end", contains("2027-10-31T01:15:00Z", "2027-10-31T02:15:00Z"));
        isTaken("2027-10-31", "02:15", "02:15+01:00", true);
        isTaken("2027-10-31", "02:00+01:00", "03:00", true);
        isTaken("2027-10-31", "00:00", "02:15+02:00", false);
        isTaken("2027-10-31", "03:15", "04:00", false);
    }

    private ValidatableResponse book(String person, String start, String end) {
        return asWithJson(person, booking(house.space("R-01"), Instant.parse(start), Instant.parse(end)))
                .post("/v1/bookings")
                .then();
    }

    private ValidatableResponse taken(String date) {
        return as("facility")
                .get("/v1/buildings/" + house.id() + "/room-availability?date=" + date)
                .then()
                .statusCode(200)
                .rootPath("rooms.find { it.code == 'R-01' }.taken");
    }

    private void isTaken(String date, String from, String to, boolean taken) {
        as("facility")
                .queryParam("date", date)
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/v1/floors/" + house.floor() + "/availability")
                .then()
                .statusCode(200)
                .body("spaces.find { it.code == 'R-01' }.state", equalTo(taken ? "TAKEN" : "FREE"));
    }

    @Test
    void isWrittenAs2400() {
        importing(buildingJson("NIGHT", "null").replace("23:45", "00:00"), plan(2), csv(2), true)
                .statusCode(422)
                .body(
                        "violations.message",
                        contains("must be later than opens; midnight at the end of the day is 24:00"));
    }
}
