package flexplek.teamday;

import static flexplek.teamday.TeamDayCalls.agree;
import static flexplek.teamday.TeamDayCalls.answer;
import static flexplek.teamday.TeamDayCalls.date;
import static flexplek.teamday.TeamDayCalls.proposed;
import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asNotifier;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class TeamDayStandingResourceTest {

    @Test
    void saysHowFarATeamDayHasComeAndWhatItIsFor() {
        SmallBuilding building = SmallBuilding.withDesks("STANDS", 3);
        TeamDayCalls.introduce();
        String teamDay = proposed(building, 10);
        standing(teamDay)
                .statusCode(200)
                .body("status", equalTo("PROPOSED"))
                .body("date", nullValue())
                .body("purpose", equalTo("Samen plannen"));

        answer("employee", teamDay, 10, Answer.YES);
        agree("organiser", teamDay, 10).then().statusCode(200);

        standing(teamDay).body("status", equalTo("AGREED")).body("date", equalTo(date(10)));
        as("organiser").put(teamDay + "/cancellation").then().statusCode(200);
        standing(teamDay).body("status", equalTo("CANCELLED"));
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        standing("/v1/team-days/" + UUID.randomUUID()).statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    private static ValidatableResponse standing(String teamDay) {
        return asNotifier().get(teamDay + "/standing").then();
    }
}
