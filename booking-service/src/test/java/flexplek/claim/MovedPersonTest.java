package flexplek.claim;

import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Somebody is of another organisation by now: a place of theirs that is not for its people stands, and they hear of it. */
@QuarkusTest
@OnRealStack
class MovedPersonTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @Test
    void hearsOfEachPlaceThatIsForOthersNowAndWhenItIsTheirsAgain() {
        SmallBuilding building = SmallBuilding.withDesks("MOVEDPERSON", 2);
        String held = booked(building.space("W-01"), 12);
        String shared = booked(building.desk(1), 13);
        String person = of("minwater").get("/v1/people/me").path("id");

        of("minbin").get("/v1/people/me").then().statusCode(200);
        asWithJson("platform-admin", """
                        {"people": [{"subject": "moves house", "organisation": "minwater", "displayName": "Somebody"}]}""").post("/v1/people-imports").then().statusCode(200);

        of("minwater").delete("/v1/bookings/" + shared).then().statusCode(204);
        of("minwater").delete("/v1/bookings/" + held).then().statusCode(204);
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            told.events("booking.cancelled.v1", held, 1);
            assertThat(told.events("booking.affected.v1", held, 0))
                    .extracting(event -> List.of(event.getString("reason"), event.getString("changedBy")))
                    .containsExactly(
                            List.of("HELD_FOR_OTHERS", person),
                            List.of("BACK", Callers.id("platform-admin").toString()));
            assertThat(told.events("booking.affected.v1", shared, 0)).isEmpty();
        }
    }

    private static String booked(UUID space, int day) {
        return of("minwater")
                .contentType("application/json")
                .body(booking(space, at(day, "09:00"), at(day, "17:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification of(String organisation) {
        return Callers.telling(
                Map.of("sub", "\"moves house\"", "organisation", '"' + organisation + '"', "groups", "[]"));
    }
}
