package flexplek.claim;

import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.outbox.Topic;
import flexplek.rule.TimeSlot;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Desks go out of service while 32 people book them: whoever got one is told, nobody else gets one, and nothing waits for ever. */
@QuarkusTest
@OnRealStack
class ClosureRaceTest {

    private static final int PEOPLE = 32;
    private static final int ROUNDS = 6;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @Inject
    Claims claims;

    @Inject
    Crowd crowd;

    @Inject
    Cards cards;

    @Inject
    Session entities;

    @Inject
    Clock clock;

    @Test
    void leavesNobodyInTheClosedTimeUntold() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("RACE-CLOSE", PEOPLE);
        List<SpaceCard> desks = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(n -> cards.space(building.desk(n)).orElseThrow())
                .toList();
        List<Claim.Sitter> people = crowd.of("minbin", PEOPLE);
        int got = 0;
        int refused = 0;
        long closing = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int day = 30 + round;
            List<Boolean> made = new ArrayList<>();
            JsonPath closed;
            try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE + 1)) {
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Boolean>> all = new ArrayList<>();
                for (int i = 0; i < PEOPLE; i++) {
                    // Two want each desk, at times that meet.
                    SpaceCard desk = desks.get(i / 2);
                    Claim.Sitter person = people.get(i);
                    TimeSlot slot = new TimeSlot(at(day, "09:00"), at(day, i % 2 == 0 ? "12:00" : "17:00"));
                    // All at once in the first round; in the last the slowest come when the closure has long been made.
                    long pause = closing * i * round / (2L * PEOPLE);
                    all.add(threads.submit(() -> {
                        start.await();
                        LockSupport.parkNanos(pause);
                        return claims.one(Claim.of(desk, crowd.ask(person, "minbin", slot), clock.instant()), null)
                                instanceof Claimed.Made;
                    }));
                }
                start.countDown();
                long began = System.nanoTime();
                closed = close(building, desks, day);
                closing = Math.max(closing, System.nanoTime() - began);
                for (Future<Boolean> one : all) {
                    made.add(one.get());
                }
            }
            int madeNow = (int) made.stream().filter(one -> one).count();
            got += madeNow;
            refused += PEOPLE / 2 - madeNow;
            List<UUID> met = met(building, day);
            assertThat(closed.getInt("bookingsHit.total")).as("round %d", round).isEqualTo(met.size());
            assertThat(met).hasSize(madeNow);
            try (Told told = new Told(brokers, Topic.BOOKINGS)) {
                for (UUID booking : met) {
                    assertThat(told.events("booking.affected.v1", booking.toString(), 1))
                            .hasSize(1);
                }
            }
        }
        assertThat(got).as("some were faster").isPositive();
        assertThat(refused).as("the closure was faster than some").isPositive();
    }

    private static JsonPath close(SmallBuilding building, List<SpaceCard> desks, int day) {
        String ids = desks.stream().map(desk -> "\"" + desk.id() + "\"").collect(Collectors.joining(", "));
        return Callers.asWithJson("facility", """
                        {"spaceIds": [%s], "start": "%s", "end": "%s"}""".formatted(ids, at(day, "08:00"), at(day, "13:00")))
                .post("/v1/buildings/" + building.id() + "/closures")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** The live bookings of that day, all of which meet the closure. */
    private List<UUID> met(SmallBuilding building, int day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                                select b.id from booking b join building h on h.id = b.building_id
                                where h.public_id = :building and b.live and b.starts = :start""", Object[].class)
                        .setParameter("building", building.id())
                        .setParameter("start", at(day, "09:00"))
                        .setTupleTransformer((row, names) -> (UUID) row[0])
                        .getResultList());
    }
}
