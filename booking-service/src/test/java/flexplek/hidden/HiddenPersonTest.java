package flexplek.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two worlds that differ only in what a hidden person does are the same to everybody else, save that spaces are taken; see
 * {@link Walk}. A build walks a few pairs of them; {@code -Dflexplek.hidden.pairs=5000} walks as many as one likes, in
 * {@code .houses} side by side, and {@code -Dflexplek.hidden.seed}, {@code .hours} and {@code .acts} repeat a pair that
 * failed.
 */
@QuarkusTest
@OnRealStack
class HiddenPersonTest {

    private static final Logger LOG = Logger.getLogger(HiddenPersonTest.class);
    private static final int PAIRS = Integer.getInteger("flexplek.hidden.pairs", 2);
    private static final int HOUSES = Math.min(PAIRS, Integer.getInteger("flexplek.hidden.houses", 2));
    private static final int ACTS = Integer.getInteger("flexplek.hidden.acts", 200);
    private static final long SEED = Long.getLong("flexplek.hidden.seed", 1);
    private static final long HOURS = Long.getLong("flexplek.hidden.hours", SEED);
    private static final String AGAIN =
            "step %d with -Dflexplek.hidden.pairs=1 -Dflexplek.hidden.seed=%d -Dflexplek.hidden.hours=%d";

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
        List<House> houses = IntStream.range(0, HOUSES)
                .mapToObj(number -> new House(service, database, number))
                .toList();
        Map<String, Integer> answers = new TreeMap<>();
        try (SideBySide all = new SideBySide(HOUSES)) {
            all.each(houses, House::build);
            for (int pair = 0; pair < PAIRS; pair += HOUSES) {
                long hours = HOURS + pair;
                List<Walk> first = walked(all, houses, pair, false);
                List<Walk> second = walked(all, houses, pair, true);
                for (int i = 0; i < first.size(); i++) {
                    count(answers, first.get(i));
                    compare(SEED + pair + i, hours, first.get(i).steps, second.get(i).steps);
                }
            }
        }
        LOG.infof("hidden person: pairs=%d acts=%d each; in the first world of each pair: %s", PAIRS, ACTS, answers);
    }

    private List<Walk> walked(SideBySide all, List<House> houses, int pair, boolean standIn) {
        MovedClock.reset();
        List<Walk> walks = IntStream.range(0, Math.min(HOUSES, PAIRS - pair))
                .mapToObj(i -> new Walk(houses.get(i), SEED + pair + i, standIn, 2 * pair + (standIn ? 1 : 0)))
                .toList();
        all.each(walks, walk -> walk.house.empty(walk.seed));
        for (Instant hour : Walk.hours(HOURS + pair, ACTS)) {
            MovedClock.moveTo(hour);
            all.each(walks, walk -> walk.act(acts, hour));
        }
        return walks;
    }

    private static void count(Map<String, Integer> answers, Walk walk) {
        walk.steps.forEach(
                step -> answers.merge(step.operation() + " " + step.answered().split(" ", 2)[0], 1, Integer::sum));
    }

    private static void compare(long seed, long hours, List<Walk.Step> first, List<Walk.Step> second) {
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            assertThat(second.get(i)).as(AGAIN, i, seed, hours).isEqualTo(first.get(i));
        }
        assertThat(second).hasSameSizeAs(first);
    }
}
