package flexplek.retention;

import static flexplek.retention.Outlived.VISITS;
import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A guest's name is forgotten a day after the visit, whether its time was its own or that of a room. */
@QuarkusTest
@OnRealStack
class ForgetOldVisitsTest {

    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    ForgetOld forgetOld;

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void keepsAVisitForADayFromItsEndAlsoInARoom() {
        SmallBuilding building = SmallBuilding.withDesks("OLD-VISIT", 1);
        Instant end = at(2, "12:00");
        String own = announce("""
                {"buildingId": "%s", "start": "%s", "end": "%s", "guestName": "Ada"}""".formatted(building.id(), at(2, "11:00"), end));
        String booking = asWithJson("employee", booking(building.space("R-01"), at(2, "11:00"), end))
                .post("/v1/bookings")
                .path("id");
        String inRoom = announce("{\"bookingId\": \"%s\", \"guestName\": \"Ada\"}".formatted(booking));
        String later = announce("""
                {"buildingId": "%s", "start": "%s", "end": "%s", "guestName": "Ada"}""".formatted(building.id(), at(3, "11:00"), at(3, "12:30")));

        MovedClock.moveTo(end.plus(KEPT).minusSeconds(60));
        forgetOld.forget(VISITS);
        isThere(own, true);
        isThere(inRoom, true);

        MovedClock.moveTo(end.plus(KEPT).plusSeconds(60));
        forgetOld.forget(VISITS);
        isThere(own, false);
        isThere(inRoom, false);
        isThere(later, true);
    }

    private static String announce(String body) {
        return asWithJson("employee", body)
                .post("/v1/visits")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void isThere(String visit, boolean there) {
        as("employee").get(visit).then().statusCode(there ? 200 : 404);
    }
}
