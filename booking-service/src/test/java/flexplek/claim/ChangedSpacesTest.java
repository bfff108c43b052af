package flexplek.claim;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Spaces that are brought in anew as something else, or elsewhere, with bookings on them. */
@QuarkusTest
@OnRealStack
class ChangedSpacesTest {

    private static final String SECOND_FLOOR = """
            {"type":"Feature","properties":{"feature":"floor","floor":"2","level":2,"name":"Verdieping 2"},
             "geometry":{"type":"Polygon","coordinates":[[[0,0],[900,0],[900,20],[0,20],[0,0]]]}},
            {"type":"Feature","properties":{"feature":"neighbourhood","floor":"2","code":"S","name":"Samen"},
             "geometry":{"type":"Polygon","coordinates":[[[0,0],[800,0],[800,20],[0,20],[0,0]]]}},
            """;

    @Inject
    Session entities;

    @AfterEach
    void moveClockBack() {
        MovedClock.reset();
    }

    private static Response book(String person, UUID space, Instant from, Instant to) {
        return asWithJson(person, booking(space, from, to)).post("/v1/bookings");
    }

    /** The first desk of the building, of two, stands on the second floor from now on. */
    private static void moveTheFirstDeskUp(String code) {
        SmallBuilding.importing(
                        SmallBuilding.buildingJson(code, "null"),
                        SmallBuilding.plan(2)
                                .replace("\"features\":[", "\"features\":[" + SECOND_FLOOR)
                                .replace("\"floor\":\"1\",\"code\":\"D-01\"", "\"floor\":\"2\",\"code\":\"D-01\""),
                        SmallBuilding.csv(2).replace("D-01,Bureau 1,DESK,1", "D-01,Bureau 1,DESK,2"),
                        false)
                .statusCode(200);
    }

    @Test
    void takesAComingBookingAlongWhenItsSpaceMovesToAnotherFloor() {
        SmallBuilding building = SmallBuilding.withDesks("MOVED", 2);
        assertThat(book("employee", building.desk(1), at(55, "09:00"), at(55, "10:00"))
                        .statusCode())
                .isEqualTo(201);

        moveTheFirstDeskUp("MOVED");

        String second = as("admin")
                .get("/v1/buildings/" + building.id() + "/floors")
                .path("items.find { it.name == 'Verdieping 2' }.id");
        String day = at(55, "09:00").atZone(SmallBuilding.ZONE).toLocalDate().toString();
        assertThat(as("facility")
                        .get("/v1/floors/" + second + "/availability?date=" + day + "&from=09:00&to=10:00")
                        .<List<String>>path("spaces.findAll { it.code == 'D-01' }.state"))
                .containsExactly("TAKEN");
        assertThat(book(
                                "facility",
                                UUID.fromString(as("admin")
                                        .get("/v1/floors/" + second + "/availability?date=" + day)
                                        .path("spaces[0].spaceId")),
                                at(55, "11:00"),
                                at(55, "12:00"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void leavesAPastBookingOnTheFloorWhereItsSpaceWas() {
        SmallBuilding building = SmallBuilding.withDesks("STAYED", 2);
        UUID desk = building.desk(1);
        Instant over = at(50, "09:00");
        UUID past =
                UUID.fromString(book("employee", desk, over, at(50, "10:00")).path("id"));
        UUID coming = UUID.fromString(
                book("employee", desk, at(52, "09:00"), at(52, "10:00")).path("id"));
        MovedClock.moveTo(over);
        as("employee").put("/v1/bookings/" + past + "/check-in").then().statusCode(200);
        MovedClock.moveTo(over.plus(Duration.ofHours(2)));

        moveTheFirstDeskUp("STAYED");

        assertThat(floor(past)).isEqualTo("1");
        assertThat(floor(coming)).isEqualTo("2");
    }

    private String floor(UUID booking) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select f.code from booking b join floor f on f.id = b.floor_id where b.id = :id",
                                String.class)
                        .setParameter("id", booking)
                        .getSingleResult());
    }

    @Test
    void givesTheCapBackWhatTheBookingTookWhateverItsSpaceIsNow() {
        SmallBuilding building = SmallBuilding.withDesks("KINDS", 3);
        asWithJson("admin", "{\"graceMinutes\": 30, \"dailyCap\": 1}")
                .put("/v1/buildings/" + building.id() + "/rules")
                .then()
                .statusCode(200);
        String room = book("employee", building.space("R-01"), at(56, "09:00"), at(56, "10:00"))
                .header("Location");
        String desk = book("employee", building.desk(1), at(57, "09:00"), at(57, "10:00"))
                .header("Location");

        SmallBuilding.importing(
                        SmallBuilding.buildingJson("KINDS", "1"),
                        SmallBuilding.plan(3),
                        SmallBuilding.csv(3)
                                .replace("R-01,Overleg,ROOM,1,S,8", "R-01,Overleg,DESK,1,S,1")
                                .replace("D-01,Bureau 1,DESK", "D-01,Bureau 1,ROOM"),
                        false)
                .statusCode(200);
        as("employee").delete(room).then().statusCode(204);
        as("employee").delete(desk).then().statusCode(204);

        for (int day : List.of(56, 57)) {
            assertThat(book("employee", building.desk(2), at(day, "09:00"), at(day, "10:00"))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(book("facility", building.desk(3), at(day, "09:00"), at(day, "10:00"))
                            .<String>path("type"))
                    .isEqualTo("/problems/building-cap-reached");
        }
    }
}
