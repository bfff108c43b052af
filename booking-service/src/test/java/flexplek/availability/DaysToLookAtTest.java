package flexplek.availability;

import static flexplek.trial.SmallBuilding.at;
import static org.hamcrest.Matchers.contains;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may look at what was taken: everybody from yesterday on, and before that who looks after the building. */
@QuarkusTest
@OnRealStack
class DaysToLookAtTest {

    private static LocalDate day(int fromToday) {
        return at(fromToday, "12:00").atZone(SmallBuilding.ZONE).toLocalDate();
    }

    @Test
    void areTheDaysFromYesterdayOnAndThePastForWhoLooksAfterTheBuilding() {
        SmallBuilding building = SmallBuilding.withDesks("LOOKBACK", 1);
        Map<String, String> looks = Map.of(
                "/v1/floors/" + building.floor() + "/availability?date=", "date",
                "/v1/buildings/" + building.id() + "/room-availability?date=", "date",
                "/v1/buildings/" + building.id() + "/busy-days?to=" + day(1) + "&from=", "from");

        looks.forEach((look, field) -> {
            for (String anybody : List.of("employee", "newcomer", "emergency")) {
                Callers.as(anybody).get(look + day(-1)).then().statusCode(200);
                Callers.as(anybody)
                        .get(look + day(-2))
                        .then()
                        .statusCode(400)
                        .body("violations.field", contains(field));
            }
            for (String whoLooksAfter : List.of("facility", "admin", "platform-admin")) {
                Callers.as(whoLooksAfter).get(look + day(-20)).then().statusCode(200);
            }
            // Of another organisation, which shares the building and does not manage it.
            Callers.withRoles("minwater", List.of("employee", "facility"))
                    .get(look + day(-20))
                    .then()
                    .statusCode(400);
        });
    }
}
