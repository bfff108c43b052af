package flexplek.availability;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class RoomAvailabilityResourceTest {

    private static int day = 30;

    @Inject
    Statements statements;

    private SmallBuilding building = SmallBuilding.notYet();
    private UUID room = new UUID(0, 0);

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks("ROOMS", 3);
        room = building.space("R-01");
        day++;
    }

    @Test
    void showsWhenEachRoomIsTakenAndNamesOnlyMine() {
        String mine = book("employee", "09:00", "10:00");
        book("organiser", "10:00", "11:30");

        on(date(), "employee")
                .statusCode(200)
                .body("zone", equalTo("Europe/Amsterdam"))
                .body("open", equalTo(true))
                .body("opens", equalTo("00:00"))
                .body("rooms.code", equalTo(java.util.List.of("R-01")))
                .body("rooms[0].capacity", equalTo(8))
                .body("rooms[0].state", equalTo("IN_SERVICE"))
                .body("rooms[0].taken.mine", equalTo(java.util.List.of(true, false)))
                .body("rooms[0].taken[0].bookingId", equalTo(mine))
                .body("rooms[0].taken[1].bookingId", equalTo(null))
                .body("rooms[0].taken[1].start", equalTo(at(day, "10:00").toString()))
                .body("rooms[0].taken[1].end", equalTo(at(day, "11:30").toString()));
        as("employee").delete("/v1/bookings/" + mine).then().statusCode(204);
        on(date(), "employee").body("rooms[0].taken.size()", equalTo(1));
        assertThat(statements.of(() -> on(date(), "employee"))).isEqualTo(1);
    }

    @Test
    void saysWhyARoomIsOutOfService() {
        service("{\"inService\": false, \"reason\": \"Het scherm is stuk\"}");

        on(date(), "employee2")
                .body("rooms[0].state", equalTo("OUT_OF_SERVICE"))
                .body("rooms[0].reason", equalTo("Het scherm is stuk"));

        service("{\"inService\": true}");
    }

    @Test
    void refusesAbsurdDaysAndBuildingsOfOthers() {
        for (String date : new String[] {"", "tomorrow", "1899-12-31", "+999999999-12-31"}) {
            on(date, "employee").statusCode(400).body("violations.field", hasItem("date"));
        }
        as("employee")
                .get("/v1/buildings/" + UUID.randomUUID() + "/room-availability?date=" + date())
                .then()
                .statusCode(404);
    }

    private ValidatableResponse on(String date, String person) {
        return as(person)
                .queryParam("date", date)
                .get("/v1/buildings/" + building.id() + "/room-availability")
                .then();
    }

    private static String date() {
        return at(day, "12:00").atZone(SmallBuilding.ZONE).toLocalDate().toString();
    }

    private String book(String person, String from, String to) {
        return asWithJson(person, booking(room, at(day, from), at(day, to)))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void service(String state) {
        asWithJson("facility", state)
                .put("/v1/spaces/" + room + "/service")
                .then()
                .statusCode(200);
    }
}
