package flexplek.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two worlds that differ only in what a hidden person does are the same to everybody else, save that spaces are taken; see
 * {@link Walk}. A build walks a few of them; {@code -Dflexplek.hidden.worlds=10000} walks as many as one likes, and
 * {@code -Dflexplek.hidden.seed} and {@code .acts} repeat one that failed.
 */
@QuarkusTest
@OnRealStack
class HiddenPersonTest {

    private static final Logger LOG = Logger.getLogger(HiddenPersonTest.class);
    private static final int WORLDS = Integer.getInteger("flexplek.hidden.worlds", 2);
    private static final int ACTS = Integer.getInteger("flexplek.hidden.acts", 200);
    private static final long SEED = Long.getLong("flexplek.hidden.seed", 1);

    @TestHTTPResource("/")
    URI service = URI.create("");

    @Inject
    DataSource database;

    @Inject
    Scheduler jobs;

    private final Acts acts = new Acts();

    @BeforeEach
    void letNothingHappenByItself() {
        jobs.pause();
    }

    @AfterEach
    void goOn() {
        jobs.resume();
        MovedClock.reset();
    }

    @Test
    void everyOperationHasAnAct() {
        assertThat(acts.known()).isEqualTo(Acts.operations());
    }

    @Test
    void nobodyNoticesWhatAHiddenPersonDoes() {
        House house = new House(service, database);
        house.build();
        Map<String, Integer> answers = new TreeMap<>();
        for (int world = 0; world < WORLDS; world++) {
            long seed = SEED + world;
            List<Walk.Step> first = walked(house, seed, false, 2 * world);
            List<Walk.Step> second = walked(house, seed, true, 2 * world + 1);
            first.forEach(step ->
                    answers.merge(step.operation() + " " + step.answered().split(" ", 2)[0], 1, Integer::sum));
            compare(seed, first, second);
        }
        LOG.infof("hidden person: worlds=%d acts=%d each; in the first world of each pair: %s", WORLDS, ACTS, answers);
    }

    private List<Walk.Step> walked(House house, long seed, boolean standIn, int number) {
        MovedClock.reset();
        house.empty(seed);
        Walk walk = new Walk(house, seed, standIn, number);
        walk.run(acts, ACTS);
        return walk.steps;
    }

    private static void compare(long seed, List<Walk.Step> first, List<Walk.Step> second) {
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            assertThat(second.get(i))
                    .as("step %d with -Dflexplek.hidden.seed=%d -Dflexplek.hidden.worlds=1", i, seed)
                    .isEqualTo(first.get(i));
        }
        assertThat(second).hasSameSizeAs(first);
    }
}
