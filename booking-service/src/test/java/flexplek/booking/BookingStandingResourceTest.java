package flexplek.booking;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asNotifier;
import static flexplek.trial.Callers.asWithJson;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class BookingStandingResourceTest {

    @Test
    void saysWhetherABookingIsStillLive() {
        SmallBuilding building = SmallBuilding.withDesks("STANDING", 2);
        String booking = asWithJson(
                        "employee",
                        SmallBuilding.booking(
                                building.desk(1), SmallBuilding.at(3, "09:00"), SmallBuilding.at(3, "17:00")))
                .post("/v1/bookings")
                .path("id");

        asNotifier()
                .get(standing(booking))
                .then()
                .statusCode(200)
                .body("live", equalTo(true))
                .body("spaceId", equalTo(building.desk(1).toString()))
                .body("end", equalTo(SmallBuilding.at(3, "17:00").toString()));
        asWithJson(
                        "employee",
                        "{\"spaceId\": \"" + building.desk(2) + "\", \"end\": \"" + SmallBuilding.at(3, "12:00")
                                + "\"}")
                .header("If-Match", "*")
                .patch("/v1/bookings/" + booking)
                .then()
                .statusCode(200);
        asNotifier()
                .get(standing(booking))
                .then()
                .body("spaceId", equalTo(building.desk(2).toString()))
                .body("spaceName", equalTo("Bureau 2"))
                .body("end", equalTo(SmallBuilding.at(3, "12:00").toString()));
        as("employee").delete("/v1/bookings/" + booking).then().statusCode(204);
        asNotifier().get(standing(booking)).then().statusCode(200).body("live", equalTo(false));
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        asNotifier()
                .get(standing(UUID.randomUUID().toString()))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    private static String standing(String booking) {
        return "/v1/bookings/" + booking + "/standing";
    }
}
