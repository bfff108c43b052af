package flexplek.waitlist;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.waitlist.WaitlistCalls.booked;
import static flexplek.waitlist.WaitlistCalls.joined;
import static flexplek.waitlist.WaitlistCalls.status;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Many places that become free in one act. A build sees few; {@code -Dwaitlist.crowd=500} as many as one likes, and
 * the log says what they cost.
 */
@QuarkusTest
@OnRealStack
class ManyPlacesTest {

    private static final Logger LOG = Logger.getLogger(ManyPlacesTest.class);
    private static final int CROWD = Integer.getInteger("waitlist.crowd", 50);

    @Inject
    ServeWaitlists serveWaitlists;

    @Inject
    WaitlistEntries entries;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void morning() {
        MovedClock.moveTo(at(0, "10:00"));
    }

    @AfterEach
    void nobodyWaitsAnyMore() {
        MovedClock.reset();
        QuarkusTransaction.requiringNew().run(() -> entries.deleteAll());
    }

    @Test
    void costTwiceAsMuchForTwiceAsMany() {
        long few = given(CROWD / 2, 20);

        long many = given(CROWD, 21);

        assertThat(many).isLessThan(few * 5 / 2);
    }

    /** The first fifth of those who wait has a desk elsewhere meanwhile, and two fifths get one; what that takes of statements. */
    private long given(int crowd, int day) {
        int passedOver = crowd / 5;
        int freed = crowd * 2 / 5;
        Instant start = at(day, "09:00");
        Instant end = at(day, "17:00");
        SmallBuilding building = SmallBuilding.withDesks("MANY" + day, freed + 1);
        SmallBuilding elsewhere = SmallBuilding.withDesks("ELSE" + day, passedOver);
        cap(building, 1);
        booked("kim", building.desk(1), start, end);
        List<String> waiting = IntStream.range(0, crowd)
                .mapToObj(n -> joined("crowd" + n, building.anyDesk(start, end)))
                .toList();
        for (int n = 0; n < passedOver; n++) {
            booked("crowd" + n, elsewhere.desk(n + 1), start, end);
        }
        serveWaitlists.serve();
        cap(building, freed + 1);
        long before = statements();
        long began = System.nanoTime();

        serveWaitlists.serve();

        long took = statements() - before;
        LOG.infof(
                "waitlist of %d, %d passed over, %d given: %d statements, %d ms",
                crowd,
                passedOver,
                freed,
                took,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        for (int n = 0; n < crowd; n++) {
            boolean gets = n >= passedOver && n < passedOver + freed;
            assertThat(status("crowd" + n, waiting.get(n))).as("place %d", n).isEqualTo(gets ? "OFFERED" : "WAITING");
        }
        return took;
    }

    private long statements() {
        sessions.getStatistics().setStatisticsEnabled(true);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private static void cap(SmallBuilding building, int most) {
        Callers.asWithJson("admin", "{\"dailyCap\": %d, \"graceMinutes\": 30}".formatted(most))
                .put("/v1/buildings/" + building.id() + "/rules")
                .then()
                .statusCode(200);
    }
}
