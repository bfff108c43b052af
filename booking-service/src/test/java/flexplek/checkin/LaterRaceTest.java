package flexplek.checkin;

import static flexplek.checkin.Reach.colleague;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody says that they come later in the moment in which their grace ends: the space is kept or it is free, and never both. */
@QuarkusTest
@OnRealStack
class LaterRaceTest {

    private static final int ROUNDS = 100;

    @Inject
    ReleaseNoShows releaseNoShows;

    @Inject
    Session entities;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    @Test
    void isKeptOrReleasedAndNeverBoth() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("LATER-RACE", 1);
        Instant nine = at(57, "09:00");
        String slot = booking(building.desk(1), nine, at(57, "17:00"));
        Instant ten = at(57, "10:00");
        MovedClock.moveTo(nine.plusSeconds(300));
        List<String> happened = new ArrayList<>();
        Set<Integer> answers = new HashSet<>();

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String mine = colleague("later-race")
                        .contentType("application/json")
                        .body(slot)
                        .post("/v1/bookings")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
                happened.add("booking.made.v1 " + id(mine));
                CyclicBarrier together = new CyclicBarrier(2);
                int wait = round % 8;

                // The grace ends while it is said: by the clock of the job, somewhere within the act.
                Future<Response> person = two.submit(() -> {
                    together.await();
                    return colleague("later-race")
                            .contentType("application/json")
                            .body("{\"expectedAt\": \"" + ten + "\"}")
                            .put(mine + "/arrival");
                });
                Future<Integer> job = two.submit(() -> {
                    together.await();
                    endGraceUnlessSaid(mine, nine, wait);
                    return releaseNoShows.releaseBatch();
                });

                int answered = person.get().statusCode();
                job.get();
                answers.add(answered);
                assertThat(answered).as(person.get().asString()).isIn(200, 409);
                Response now = colleague("later-race").get(mine);
                assertThat(now.<String>path("status")).isEqualTo(answered == 200 ? "BOOKED" : "RELEASED");
                if (answered == 200) {
                    assertThat(now.<String>path("checkInCloses"))
                            .isEqualTo(ten.plusSeconds(1800).toString());
                    colleague("later-race").delete(mine).then().statusCode(204);
                    happened.add("booking.awaited.v1 " + id(mine));
                }
                happened.add("booking.released.v1 " + id(mine));
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.ofBookings(building.id().toString(), happened.size()))
                    .isEqualTo(happened);
        }
    }

    private static String id(String location) {
        return location.substring(location.length() - 36);
    }

    /** As if the grace ended now, where nobody has said anything yet; after some milliseconds, so that the two meet at every point. */
    private void endGraceUnlessSaid(String location, Instant nine, int milliseconds) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("""
                                with waited as materialized (select pg_sleep(:seconds))
                                update booking set release_at = :past from waited
                                where id = :id and expected_at is null and status = 'BOOKED'""")
                        .setParameter("seconds", milliseconds / 1000.0)
                        .setParameter("past", nine.minusSeconds(60))
                        .setParameter("id", UUID.fromString(id(location)))
                        .executeUpdate());
    }
}
