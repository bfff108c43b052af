package flexplek.checkin;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class CheckInResourceTest {

    @Inject
    ReleaseNoShows releaseNoShows;

    private SmallBuilding building = SmallBuilding.notYet();
    /** Each test has a day of its own, as a person has one desk at a time. */
    private static int day = 7;

    private Instant nine = Instant.EPOCH;
    private Instant noon = Instant.EPOCH;

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks("CHECK", 6);
        day++;
        nine = at(day, "09:00");
        noon = at(day, "12:00");
    }

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    private String book(int desk, String person) {
        return asWithJson(person, booking(building.desk(desk), nine, noon))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void checksInFromHalfAnHourBeforeTheStart() {
        String mine = book(1, "employee");

        MovedClock.moveTo(nine.minusSeconds(1860));
        as("employee")
                .put(mine + "/check-in")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/too-early-to-check-in"));
        MovedClock.moveTo(nine.minusSeconds(1740));
        as("organiser").put(mine + "/check-in").then().statusCode(404);
        as("employee").put(mine + "/check-in").then().statusCode(200).body("status", equalTo("CHECKED_IN"));
        as("employee").put(mine + "/check-in").then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void leavingEarlyFreesTheDeskForOthers() {
        String mine = book(2, "employee");
        MovedClock.moveTo(nine.plusSeconds(60));
        as("employee").put(mine + "/check-in").then().statusCode(200);
        MovedClock.moveTo(nine.plusSeconds(3600));

        as("employee")
                .put(mine + "/check-out")
                .then()
                .statusCode(200)
                .body("status", equalTo("RELEASED"))
                .body("releaseReason", equalTo("LEFT_EARLY"));

        asWithJson("organiser", booking(building.desk(2), nine, noon))
                .post("/v1/bookings")
                .then()
                .statusCode(201);
        as("employee").put(mine + "/check-in").then().statusCode(409).body("type", equalTo("/problems/no-longer-live"));
    }

    @Test
    void releasesTheSpaceOnceWhenNobodyChecksInThoughReplicasWorkTogether() throws Exception {
        String absent = book(3, "newcomer");
        String present = book(4, "facility");
        MovedClock.moveTo(nine);
        as("facility").put(present + "/check-in").then().statusCode(200);
        releaseNoShows.releaseBatch();
        as("newcomer").get(absent).then().body("status", equalTo("BOOKED"));

        MovedClock.moveTo(nine.plusSeconds(1801));
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            var released = replicas.invokeAll(java.util.Collections.nCopies(4, () -> releaseNoShows.releaseBatch()));
            assertThat(released).allMatch(r -> r.state() == java.util.concurrent.Future.State.SUCCESS);
        }

        as("newcomer")
                .get(absent)
                .then()
                .body("status", equalTo("RELEASED"))
                .body("releaseReason", equalTo("NO_SHOW"))
                .header("ETag", "\"1\"");
        as("facility").get(present).then().body("status", equalTo("CHECKED_IN"));
    }
}
