package flexplek.availability;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody of minbin who reads how busy days are beside the availability of every floor, and subtracts: nothing is left of the
 * desk that is held for minwater, nor of who left early. Who looks after the building shows that something would be.
 */
@QuarkusTest
@OnRealStack
class CountsForOthersTest {

    private static final int DAYS = Integer.getInteger("flexplek.populations", 100) / 25;
    private static int number = 1;

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void aBuilding() {
        building = SmallBuilding.withDesks("COUNTS" + number++, 4);
    }

    @AfterEach
    void letTheClockGo() {
        MovedClock.reset();
    }

    @Test
    void leaveNothingToSubtract() {
        Random random = new Random(7);
        int different = 0;
        for (int day = 1; day <= DAYS; day++) {
            for (int desk = 1; desk <= 4; desk++) {
                if (random.nextBoolean()) {
                    book(somebody("minbin", desk), building.desk(desk), day);
                }
            }
            if (day % 2 == 0) {
                book(somebody("minwater", 5), building.space("W-01"), day);
            }

            int taken = taken("employee", day);
            assertThat(booked(Callers.as("employee"), day)).isEqualTo(taken);
            different += booked(Callers.as("facility"), day) == taken ? 0 : 1;
        }
        assertThat(different).isPositive();
    }

    @Test
    void tellWhoMayBookItOfWhatIsHeld() {
        book(somebody("minwater", 5), building.space("W-01"), 1);

        assertThat(booked(Callers.as("employee2"), 1)).isEqualTo(1);
        assertThat(booked(Callers.as("employee"), 1)).isZero();
        busyDays(Callers.as("employee"), 1).body("items[0].desks", equalTo(4));
        busyDays(Callers.as("facility"), 1).body("items[0].desks", equalTo(5));
    }

    @Test
    void tellNothingOfWhoLeftEarly() {
        MovedClock.moveTo(at(1, "08:00"));
        UUID booked = book(somebody("minbin", 6), building.desk(1), 0);
        MovedClock.moveTo(at(0, "09:00"));
        act(booked, "check-in");
        MovedClock.moveTo(at(0, "11:00"));
        assertThat(booked(Callers.as("employee"), 0)).isEqualTo(1);

        act(booked, "check-out");

        assertThat(booked(Callers.as("employee"), 0)).isZero();
        assertThat(booked(Callers.as("facility"), 0)).isEqualTo(1);
    }

    private void act(UUID booking, String act) {
        somebody("minbin", 6).put("/v1/bookings/" + booking + "/" + act).then().statusCode(200);
    }

    /** Of this test alone, so that nobody has a desk already. */
    private static RequestSpecification somebody(String organisation, int who) {
        return Callers.withRoles(organisation, List.of("employee", "counts " + number + " " + who));
    }

    private static UUID book(RequestSpecification who, UUID desk, int day) {
        return UUID.fromString(who.contentType("application/json")
                .body(booking(desk, at(day, "09:00"), at(day, "17:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private int taken(String who, int day) {
        List<String> states = Callers.as(who)
                .get("/v1/floors/" + building.floor() + "/availability?date=" + date(day))
                .path("spaces.findAll { it.kind == 'DESK' }.state");
        return (int) states.stream().filter("TAKEN"::equals).count();
    }

    private int booked(RequestSpecification who, int day) {
        return busyDays(who, day).extract().path("items[0].booked");
    }

    private ValidatableResponse busyDays(RequestSpecification who, int day) {
        return who.get("/v1/buildings/" + building.id() + "/busy-days?from=" + date(day) + "&to=" + date(day))
                .then()
                .statusCode(200);
    }

    private static LocalDate date(int day) {
        return at(day, "12:00").atZone(SmallBuilding.ZONE).toLocalDate();
    }
}
