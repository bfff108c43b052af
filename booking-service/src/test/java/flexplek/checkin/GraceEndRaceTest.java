package flexplek.checkin;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import flexplek.outbox.Topic;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Grace has ended and the job has not come by: who meets the booking must not depend on that. */
@QuarkusTest
@OnRealStack
class GraceEndRaceTest {

    private static final int ROUNDS = 200;

    @Inject
    Session entities;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    @Test
    void givesTheDeskToTheColleagueAndNeverToBothNorToNobody() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("GRACE-RACE", 1);
        UUID desk = building.desk(1);
        Instant nine = at(58, "09:00");
        String slot = booking(desk, nine, at(58, "17:00"));
        MovedClock.moveTo(nine.minusSeconds(600));
        as("employee").get("/v1/people/me").then().statusCode(200);

        List<String> happened = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String owned = book("employee", slot);
                endGrace(owned, nine);

                Future<Response> owner = two.submit(() -> as("employee").put(owned + "/check-in"));
                Future<Response> colleague =
                        two.submit(() -> asWithJson("facility", slot).post("/v1/bookings"));

                assertThat(owner.get().statusCode()).as(owner.get().asString()).isEqualTo(409);
                assertThat(owner.get().<String>path("type")).isEqualTo("/problems/no-longer-live");
                assertThat(colleague.get().statusCode())
                        .as(colleague.get().asString())
                        .isEqualTo(201);
                as("employee").get(owned).then().statusCode(200).body("releaseReason", equalTo("NO_SHOW"));
                String taken = colleague.get().header("Location");
                as("facility").delete(taken).then().statusCode(204);
                happened.addAll(List.of(
                        "booking.made.v1 " + id(owned),
                        "booking.released.v1 " + id(owned),
                        "booking.made.v1 " + id(taken),
                        "booking.cancelled.v1 " + id(taken)));
            }
        }

        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.ofBookings(building.id().toString(), happened.size()))
                    .isEqualTo(happened);
        }
    }

    @Test
    void showsTheDeskFreeAsSoonAsTheGraceHasEnded() {
        SmallBuilding building = SmallBuilding.withDesks("GRACE-VIEW", 1);
        Instant nine = at(59, "09:00");
        String slot = booking(building.desk(1), nine, at(59, "17:00"));
        MovedClock.moveTo(nine.minusSeconds(600));
        String owned = book("employee", slot);

        endGrace(owned, nine);

        assertThat(as("facility")
                        .get("/v1/floors/" + building.floor() + "/availability?date="
                                + nine.atZone(SmallBuilding.ZONE).toLocalDate() + "&from=10:00&to=11:00")
                        .<String>path("spaces.find { it.code == 'D-01' }.state"))
                .isEqualTo("FREE");
    }

    private static String book(String person, String body) {
        return asWithJson(person, body)
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String id(String location) {
        return location.substring(location.length() - 36);
    }

    /** As if nobody had come, before the job looks. */
    private void endGrace(String location, Instant nine) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("update booking set release_at = :past where id = :id")
                        .setParameter("past", nine.minusSeconds(700))
                        .setParameter("id", UUID.fromString(id(location)))
                        .executeUpdate());
    }
}
