package flexplek.booking;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever loses a booking by the act of somebody else can be told of it, once. */
@QuarkusTest
@OnRealStack
class CancelledByOthersTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks("CBO", 3);
        Delegation.let("employee", "organiser");
    }

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "admin", "employee"})
    void saysOnceWhoCancelledHoweverOftenTheyAsk(String doer) throws Exception {
        String id = bookedForEmployeeByOrganiser(20 + doer.length());

        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> cancel =
                    () -> as(doer).delete("/v1/bookings/" + id).statusCode();
            for (Future<Integer> answer :
                    together.invokeAll(Stream.generate(() -> cancel).limit(5).toList())) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }

        assertThat(told(id, "booking.cancelled.v1")).singleElement().satisfies(event -> {
            assertThat(event.getString("cancelledBy"))
                    .isEqualTo(Callers.id(doer).toString());
            assertThat(event.getString("personId"))
                    .isEqualTo(Callers.id("employee").toString());
            assertThat(event.getString("reason")).isNull();
        });
    }

    @Test
    void saysWhoEndedABookingThatHadBegun() {
        MovedClock.moveTo(at(39, "12:00"));
        String today = asWithJson(
                        "organiser",
                        booking(building.desk(2), at(0, "00:00"), at(0, "23:45"))
                                .replace("}", ", \"personId\": \"" + Callers.id("employee") + "\"}"))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("admin").delete("/v1/bookings/" + today).then().statusCode(204);

        assertThat(told(today, "booking.released.v1"))
                .singleElement()
                .satisfies(event -> assertThat(event.getString("releasedBy"))
                        .isEqualTo(Callers.id("admin").toString()));
    }

    private String bookedForEmployeeByOrganiser(int daysFromNow) {
        return asWithJson(
                        "organiser",
                        booking(building.desk(1), at(daysFromNow, "09:00"), at(daysFromNow, "17:00"))
                                .replace("}", ", \"personId\": \"" + Callers.id("employee") + "\"}"))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<JsonPath> told(String booking, String type) {
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            return told.events(type, booking, 1);
        }
    }
}
