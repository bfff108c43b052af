package flexplek.availability;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static flexplek.trial.SmallBuilding.buildingJson;
import static flexplek.trial.SmallBuilding.importing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class BusyDayResourceTest {

    private final LocalDate day = at(41, "09:00").atZone(SmallBuilding.ZONE).toLocalDate();
    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks("BUSY", 12);
    }

    @Test
    void countsTheDeskBookingsOfEachDay() {
        int before = bookedOn(day);

        String location = asWithJson("employee", booking(building.desk(1), at(41, "09:00"), at(41, "17:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        assertThat(bookedOn(day)).isEqualTo(before + 1);
        as("employee").delete(location).then().statusCode(204);
        assertThat(bookedOn(day)).isEqualTo(before);
    }

    @Test
    void countsOnWhenTheCapChanges() {
        String location = asWithJson("newcomer", booking(building.desk(2), at(41, "09:00"), at(41, "17:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        int before = bookedOn(day);

        asWithJson("admin", "{\"dailyCap\": 7, \"graceMinutes\": 30}")
                .put("/v1/buildings/" + building.id() + "/rules")
                .then()
                .statusCode(200);

        assertThat(bookedOn(day)).isEqualTo(before);
        as("newcomer").delete(location).then().statusCode(204);
    }

    /** On the evening of the 1st there, when it is the 2nd in Amsterdam and by UTC. */
    @Test
    void countsOnTheDayOfTheBuilding() {
        String json = buildingJson("BUSY-ISLAND", "1").replace("Europe/Amsterdam", "America/Kralendijk");
        SmallBuilding island = SmallBuilding.of(importing(json, SmallBuilding.plan(2), SmallBuilding.csv(2), false));
        Instant start = Instant.parse("2026-12-02T00:45:00Z");
        Instant end = Instant.parse("2026-12-02T01:45:00Z");
        try {
            MovedClock.moveTo(Instant.parse("2026-12-02T00:30:00Z"));
            asWithJson("employee", booking(island.desk(1), start, end))
                    .post("/v1/bookings")
                    .then()
                    .statusCode(201);

            asWithJson("organiser", booking(island.desk(2), start, end))
                    .post("/v1/bookings")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/building-cap-reached"));
            as("employee")
                    .get("/v1/buildings/" + island.id() + "/busy-days?from=2026-12-01&to=2026-12-02")
                    .then()
                    .statusCode(200)
                    .body("items.date", equalTo(List.of("2026-12-01", "2026-12-02")))
                    .body("items.booked", equalTo(List.of(1, 0)));
            asWithJson(
                            "organiser",
                            booking(island.desk(2), start.plus(Duration.ofHours(12)), end.plus(Duration.ofHours(12))))
                    .post("/v1/bookings")
                    .then()
                    .statusCode(201);
        } finally {
            MovedClock.reset();
        }
    }

    private int bookedOn(LocalDate date) {
        return busyDays(date, date).then().statusCode(200).extract().path("items[0].booked");
    }

    /** But for the one that is held for others. */
    @Test
    void tellsEveryDayOfTheRangeWithTheDesksOfTheBuilding() {
        busyDays(day, day.plusDays(13))
                .then()
                .statusCode(200)
                .body("items", hasSize(14))
                .body("items[0].date", equalTo(day.toString()))
                .body("items[0].desks", equalTo(12))
                .body("items[0].open", equalTo(true));
    }

    @Test
    void refusesARangeThatIsTooLongOrBackwards() {
        busyDays(day, day.plusDays(31)).then().statusCode(400).body("violations[0].field", equalTo("to"));
        busyDays(day, day.minusDays(1)).then().statusCode(400).body("violations[0].field", equalTo("to"));
    }

    @Test
    void knowsNoBuildingThatIsNotThere() {
        as("employee")
                .get("/v1/buildings/" + UUID.randomUUID() + "/busy-days?from=" + day + "&to=" + day)
                .then()
                .statusCode(404);
    }

    private Response busyDays(LocalDate from, LocalDate to) {
        return as("employee").get("/v1/buildings/" + building.id() + "/busy-days?from=" + from + "&to=" + to);
    }
}
