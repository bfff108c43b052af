package flexplek.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Draws years of working days: of each group how many come, added up over those who share desks. The seed alone decides what
 * is drawn, not the number of threads.
 */
final class Simulation {

    static final int WEEKS = 52;
    static final int DAYS = WEEKS * Pool.WEEKDAYS;

    /** Standard deviations on both sides that hold 95 of 100. */
    private static final double BOTH_SIDES = 1.96;

    private final List<Integer> people;
    /** By pool, weekday and group. */
    private final List<List<List<Draws>>> draws;

    private final List<SplittableGenerator> randoms;
    private final int threads;
    private final Watch watch;
    private final AtomicInteger done = new AtomicInteger();

    Simulation(List<Pool> pools, int runs, long seed, int threads, Watch watch) {
        this.threads = threads;
        this.watch = watch;
        people = pools.stream().map(Pool::people).toList();
        draws = pools.stream().map(Simulation::week).toList();
        SplittableGenerator root = RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
                .create(seed);
        randoms = IntStream.range(0, runs).mapToObj(run -> root.split()).toList();
    }

    private static List<List<Draws>> week(Pool pool) {
        return IntStream.range(0, Pool.WEEKDAYS)
                .mapToObj(weekday -> pool.members().stream()
                        .map(member -> new Draws(member.on(weekday)))
                        .toList())
                .toList();
    }

    Map<ServiceLevel, Simulated> run() {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<List<int[]>>> parts = IntStream.range(0, threads)
                    .mapToObj(worker -> workers.submit(() -> part(worker)))
                    .toList();
            List<int[]> days = none();
            for (Future<List<int[]>> part : parts) {
                add(part.get(), days);
            }
            return levels(days);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ScenarioStopped stopped) {
                throw stopped;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScenarioStopped();
        }
    }

    /** Of each pool, on how many days how many people came. */
    private List<int[]> none() {
        List<int[]> days = new ArrayList<>();
        people.forEach(most -> days.add(new int[most + 1]));
        return days;
    }

    private static void add(List<int[]> part, List<int[]> whole) {
        for (int pool = 0; pool < whole.size(); pool++) {
            int[] sum = whole.get(pool);
            int[] more = part.get(pool);
            Arrays.setAll(sum, at -> sum[at] + more[at]);
        }
    }

    private List<int[]> part(int worker) {
        List<int[]> days = none();
        for (int run = worker; run < randoms.size(); run += threads) {
            watch.check();
            year(randoms.get(run), days);
            watch.ran(done.incrementAndGet());
        }
        return days;
    }

    private void year(RandomGenerator random, List<int[]> days) {
        for (int pool = 0; pool < draws.size(); pool++) {
            int[] counted = days.get(pool);
            for (List<Draws> weekday : draws.get(pool)) {
                for (int week = 0; week < WEEKS; week++) {
                    int came = 0;
                    for (Draws group : weekday) {
                        came += group.draw(random);
                    }
                    counted[came]++;
                }
            }
        }
    }

    private Map<ServiceLevel, Simulated> levels(List<int[]> days) {
        Map<ServiceLevel, Simulated> levels = new EnumMap<>(ServiceLevel.class);
        for (ServiceLevel level : ServiceLevel.values()) {
            levels.put(level, days.stream().map(pool -> enough(pool, level)).reduce(Simulated.NONE, Simulated::plus));
        }
        return levels;
    }

    /** The interval is that of the rank: how many of the days lie below the true number is itself binomial. */
    private Simulated enough(int[] counted, ServiceLevel level) {
        long all = (long) randoms.size() * DAYS;
        double either = BOTH_SIDES * Math.sqrt(all * level.share() * (1 - level.share()));
        long rank = level.of(all);
        return new Simulated(
                atRank(counted, rank),
                atRank(counted, Math.max(1, Math.round(rank - either))),
                atRank(counted, Math.min(all, Math.round(rank + either))));
    }

    private static int atRank(int[] counted, long rank) {
        long upTo = 0;
        int people = -1;
        while (upTo < rank) {
            people++;
            upTo += counted[people];
        }
        return people;
    }
}
