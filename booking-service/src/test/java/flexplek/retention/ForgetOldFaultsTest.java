package flexplek.retention;

import static flexplek.retention.Outlived.FAULTS;
import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Faults are deleted when they were settled longer ago than they are kept, and never while they are open. */
@QuarkusTest
@OnRealStack
class ForgetOldFaultsTest {

    private static final Duration KEPT = Duration.ofDays(400);

    @Inject
    ForgetOld forgetOld;

    @Inject
    Clock clock;

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void keepsAFaultFor400DaysFromItsEndAndAnOpenOneForEver() {
        SmallBuilding building = SmallBuilding.withDesks("OLD-FAULT", 1);
        String open = report(building, "DESK");
        String solved = report(building, "CHAIR");
        String declined = report(building, "POWER");
        Instant end = clock.instant();
        become(solved, "{\"state\": \"SOLVED\"}");
        become(declined, "{\"state\": \"DECLINED\", \"answer\": \"Hoort zo\"}");

        MovedClock.moveTo(end.plus(KEPT).minusSeconds(60));
        forgetOld.forget(FAULTS);
        isThere(solved, true);

        MovedClock.moveTo(end.plus(KEPT).plusSeconds(60));
        forgetOld.forget(FAULTS);
        isThere(solved, false);
        isThere(declined, false);
        isThere(open, true);
    }

    private static String report(SmallBuilding building, String kind) {
        return asWithJson("employee", "{\"spaceId\": \"%s\", \"kind\": \"%s\"}".formatted(building.desk(1), kind))
                .post("/v1/faults")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void become(String fault, String change) {
        asWithJson("facility", change)
                .header("If-Match", "*")
                .patch(fault)
                .then()
                .statusCode(200);
    }

    private static void isThere(String fault, boolean there) {
        as("facility").get(fault).then().statusCode(there ? 200 : 404);
    }
}
