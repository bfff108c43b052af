package flexplek.waitlist;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.waitlist.WaitlistCalls.accept;
import static flexplek.waitlist.WaitlistCalls.as;
import static flexplek.waitlist.WaitlistCalls.booked;
import static flexplek.waitlist.WaitlistCalls.cancel;
import static flexplek.waitlist.WaitlistCalls.entry;
import static flexplek.waitlist.WaitlistCalls.joined;
import static flexplek.waitlist.WaitlistCalls.leave;
import static flexplek.waitlist.WaitlistCalls.status;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to an offer in the same moment: it is decided once, and what is held is somebody's or nobody's. */
@QuarkusTest
@OnRealStack
class WaitlistRaceTest {

    private static final int ROUNDS = 15;

    @Inject
    ServeWaitlists serveWaitlists;

    @Inject
    WaitlistEntries entries;

    @Inject
    Session session;

    @BeforeEach
    void morning() {
        MovedClock.moveTo(at(0, "10:00"));
    }

    @AfterEach
    void nobodyWaitsAnyMore() {
        MovedClock.reset();
        QuarkusTransaction.requiringNew().run(() -> entries.deleteAll());
    }

    /** Does all of it at once. */
    private static List<Object> together(List<Callable<Object>> acts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Object> done = new ArrayList<>();
            for (Future<Object> one : threads.invokeAll(acts)) {
                done.add(one.get());
            }
            return done;
        }
    }

    private Object serve() {
        serveWaitlists.serve();
        return "";
    }

    @Test
    void acceptsOrLapsesAndNeverBoth() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("WAIT-R1", 1);
        for (int round = 0; round < ROUNDS; round++) {
            MovedClock.moveTo(at(0, "10:00"));
            Instant start = at(10 + round, "09:00");
            Instant end = at(10 + round, "17:00");
            String theirs = booked("kim", building.desk(1), start, end);
            String mine = joined("ann", building.anyDesk(start, end));
            cancel("kim", theirs);
            serve();
            MovedClock.moveTo(
                    Instant.parse(entry("ann", mine).path("offer.until")).minusMillis(20 + 5L * round));

            List<Object> answers = together(List.of(() -> accept("ann", mine), this::serve, () -> {
                MovedClock.moveTo(at(0, "10:31"));
                return serve();
            }));
            serve();

            int answer = ((Response) answers.getFirst()).statusCode();
            assertThat(answer).isIn(200, 409);
            assertThat(status("ann", mine)).isEqualTo(answer == 200 ? "ACCEPTED" : "EXPIRED");
            assertThat(live(building)).isEqualTo(answer == 200 ? List.of("BOOKED") : List.of());
            forget();
        }
    }

    @Test
    void leavesTheQueueOrDeclinesAndTheNextHasIt() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("WAIT-R2", 1);
        for (int round = 0; round < ROUNDS; round++) {
            Instant start = at(10 + round, "09:00");
            Instant end = at(10 + round, "17:00");
            String theirs = booked("kim", building.desk(1), start, end);
            String first = joined("ann", building.anyDesk(start, end));
            String second = joined("bob", building.anyDesk(start, end));
            cancel("kim", theirs);

            together(List.of(
                    () -> {
                        leave("ann", first);
                        return "";
                    },
                    this::serve,
                    this::serve));
            serve();

            assertThat(status("ann", first)).isIn("WITHDRAWN", "DECLINED");
            assertThat(status("bob", second)).isEqualTo("OFFERED");
            assertThat(live(building)).containsExactly("OFFERED");
            forget();
        }
    }

    @Test
    void givesEachPlaceOnceAndInOrderHoweverManyReplicasLook() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("WAIT-R3", 3);
        for (int round = 0; round < ROUNDS; round++) {
            Instant start = at(10 + round, "09:00");
            Instant end = at(10 + round, "17:00");
            List<String> theirs = IntStream.rangeClosed(1, 3)
                    .mapToObj(n -> booked("holder" + n, building.desk(n), start, end))
                    .toList();
            List<String> waiting = IntStream.range(0, 5)
                    .mapToObj(n -> joined("queue" + n, building.anyDesk(start, end)))
                    .toList();

            List<Callable<Object>> acts = new ArrayList<>(List.of(this::serve, this::serve, this::serve, this::serve));
            for (int n = 0; n < 3; n++) {
                int one = n;
                acts.add(() -> {
                    cancel("holder" + (one + 1), theirs.get(one));
                    return serve();
                });
            }
            together(acts);
            serve();

            assertThat(IntStream.range(0, 5).mapToObj(n -> status("queue" + n, waiting.get(n))))
                    .containsExactly("OFFERED", "OFFERED", "OFFERED", "WAITING", "WAITING");
            assertThat(live(building)).containsExactly("OFFERED", "OFFERED", "OFFERED");
            forget();
        }
    }

    @Test
    void acceptsOnceHoweverOftenAtOnce() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("WAIT-R4", 1);
        Instant start = at(40, "09:00");
        Instant end = at(40, "17:00");
        String theirs = booked("kim", building.desk(1), start, end);
        String mine = joined("ann", building.anyDesk(start, end));
        cancel("kim", theirs);
        serve();

        List<Object> answers = together(List.of(
                () -> accept("ann", mine),
                () -> accept("ann", mine),
                () -> accept("ann", mine),
                () -> as("ann").delete(mine)));

        assertThat(answers)
                .extracting(answer -> ((Response) answer).statusCode())
                .isSubsetOf(200, 204, 409);
        assertThat(live(building)).isEqualTo(status("ann", mine).equals("ACCEPTED") ? List.of("BOOKED") : List.of());
    }

    private List<String> live(SmallBuilding building) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("""
                                select b.status from booking b join building h on h.id = b.building_id
                                where h.public_id = :building and b.live""", String.class)
                        .setParameter("building", building.id())
                        .getResultList());
    }

    private void forget() {
        QuarkusTransaction.requiringNew().run(() -> {
            entries.deleteAll();
            session.createNativeMutationQuery("delete from booking").executeUpdate();
        });
    }
}
