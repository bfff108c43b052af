package flexplek.booking;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import flexplek.outbox.Topic;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All that a person has booked on some days is cancelled in one act, counted back, and told as single cancellations are. */
@QuarkusTest
@OnRealStack
class CancelDaysTest {

    private static final int FIRST = 33;

    @Inject
    Session entities;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void cancelsWhatHasNotBegunInEveryBuildingAndTellsEachOnce() {
        SmallBuilding one = SmallBuilding.withDesks("AWAY-ONE", 3);
        SmallBuilding two = SmallBuilding.withDesks("AWAY-TWO", 1);
        String before = book("employee", one.desk(1), FIRST - 1, "09:00");
        String begun = book("employee", one.desk(1), FIRST, "09:00");
        String room = book("employee", one.space("R-01"), FIRST, "14:00");
        String elsewhere = book("employee", two.desk(1), FIRST + 1, "09:00");
        String last = book("employee", one.desk(1), FIRST + 2, "09:00");
        String after = book("employee", one.desk(1), FIRST + 3, "09:00");
        String others = book("organiser", one.desk(2), FIRST, "09:00");
        LocalDate from = day(FIRST);
        LocalDate to = day(FIRST + 2);
        MovedClock.moveTo(at(FIRST, "09:00").plusSeconds(60));

        cancel("employee", from, to, true)
                .body("cancelled.id", contains(room, elsewhere, last))
                .body("cancelled.status", contains("BOOKED", "BOOKED", "BOOKED"))
                .body("begun.id", contains(begun));
        assertThat(statuses("employee", before, begun, room, elsewhere, last, after))
                .containsOnly("BOOKED");

        cancel("employee", from, to, false)
                .body("cancelled.id", contains(room, elsewhere, last))
                .body("cancelled.status", contains("CANCELLED", "CANCELLED", "CANCELLED"))
                .body("begun.id", contains(begun));
        assertThat(statuses("employee", before, begun, after)).containsOnly("BOOKED");
        assertThat(statuses("employee", room, elsewhere, last)).containsOnly("CANCELLED");
        assertThat(statuses("organiser", others)).containsOnly("BOOKED");

        cancel("employee", from, to, false).body("cancelled", empty()).body("begun.id", contains(begun));
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            for (String id : List.of(room, elsewhere, last)) {
                assertThat(told.events("booking.cancelled.v1", id, 1)).hasSize(1);
            }
        }
    }

    @Test
    void givesBackWhatRulesHadCounted() {
        SmallBuilding building = SmallBuilding.withDesks("AWAY-COUNTED", 2);
        asWithJson("platform-admin", "{\"dailyCap\": 1, \"graceMinutes\": 30}")
                .put("/v1/buildings/" + building.id() + "/rules")
                .then()
                .statusCode(200);
        for (int day = FIRST + 10; day < FIRST + 13; day++) {
            book("employee", building.desk(1), day, "09:00");
        }
        assertThat(usedByDay("AWAY-COUNTED")).containsExactly(1, 1, 1);

        cancel("employee", day(FIRST + 10), day(FIRST + 11), false);

        assertThat(usedByDay("AWAY-COUNTED")).containsExactly(0, 0, 1);
        book("organiser", building.desk(2), FIRST + 10, "09:00");
    }

    @Test
    void meetsItselfAndSingleCancellationsWithoutADeadlock() throws Exception {
        SmallBuilding one = SmallBuilding.withDesks("AWAY-RACE-ONE", 1);
        SmallBuilding two = SmallBuilding.withDesks("AWAY-RACE-TWO", 1);
        for (int round = 0; round < 5; round++) {
            List<String> booked = new ArrayList<>();
            for (int day = 0; day < 6; day++) {
                SmallBuilding building = day % 2 == 0 ? one : two;
                booked.add(book("employee", building.desk(1), FIRST + 20 + day, "09:00"));
            }
            List<Callable<Integer>> acts = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                acts.add(() -> cancelling("employee", day(FIRST + 20), day(FIRST + 25), false)
                        .extract()
                        .statusCode());
                acts.add(() -> cancelling("employee", day(FIRST + 22), day(FIRST + 24), false)
                        .extract()
                        .statusCode());
            }
            booked.reversed()
                    .forEach(id -> acts.add(
                            () -> as("employee").delete("/v1/bookings/" + id).statusCode() == 204 ? 200 : 500));
            try (ExecutorService together = Executors.newFixedThreadPool(acts.size())) {
                for (Future<Integer> answered : together.invokeAll(acts)) {
                    assertThat(answered.get()).isEqualTo(200);
                }
            }
            assertThat(statuses("employee", booked.toArray(String[]::new))).containsOnly("CANCELLED");
        }
    }

    private List<Integer> usedByDay(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                                select cast(sum(c.used) as int) from counter c join building h on h.id = c.owner
                                where c.scope = 2 and h.code = :code group by c.period order by c.period""", Integer.class)
                        .setParameter("code", code)
                        .getResultList());
    }

    private static ValidatableResponse cancel(String person, LocalDate from, LocalDate to, boolean dryRun) {
        return cancelling(person, from, to, dryRun).statusCode(200);
    }

    private static ValidatableResponse cancelling(String person, LocalDate from, LocalDate to, boolean dryRun) {
        String days = "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to);
        return asWithJson(person, days)
                .queryParam("dryRun", dryRun)
                .post("/v1/booking-cancellations")
                .then();
    }

    private static LocalDate day(int ahead) {
        return at(ahead, "12:00").atZone(SmallBuilding.ZONE).toLocalDate();
    }

    private static List<String> statuses(String person, String... bookings) {
        return List.of(bookings).stream()
                .map(id -> as(person).get("/v1/bookings/" + id).<String>path("status"))
                .toList();
    }

    private static String book(String person, UUID space, int day, String start) {
        Instant from = at(day, start);
        return asWithJson(person, booking(space, from, from.plusSeconds(3 * 3600)))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
