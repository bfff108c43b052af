package flexplek.scenario;

import static flexplek.scenario.Offices.A_WEEK;
import static flexplek.scenario.Offices.group;
import static flexplek.scenario.Offices.scenario;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {

    private static final long SEED = 2026;

    private static Map<ServiceLevel, Simulated> drawn(Scenario scenario, int threads) {
        return new Simulation(scenario.pools(), 1000, SEED, threads, Watch.NOBODY).run();
    }

    private static void isWithinOneDeskOfExact(Scenario scenario) {
        Map<ServiceLevel, Simulated> drawn = drawn(scenario, 2);

        for (ServiceLevel level : ServiceLevel.values()) {
            Simulated simulated = requireNonNull(drawn.get(level));
            assertThat(simulated.desks()).as(level.name()).isCloseTo(scenario.desks(level), within(1));
            assertThat(scenario.desks(level)).as(level.name()).isBetween(simulated.low(), simulated.high());
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 0.51", "100, 0.65", "180, 0.60", "1000, 0.51", "1000, 0.65"})
    void comesWithinOneDeskOfTheBinomial(int people, double presence) {
        isWithinOneDeskOfExact(scenario(Sharing.TOGETHER, group(people, presence)));
    }

    @ParameterizedTest
    @CsvSource({"50", "180", "1000"})
    void comesWithinOneDeskOfTheMixtureOfFiveWeekdays(int people) {
        isWithinOneDeskOfExact(scenario(Sharing.TOGETHER, new Group("All", people, A_WEEK)));
    }

    @Test
    void comesWithinOneDeskOfGroupsWithOtherWeeksThatShare() {
        isWithinOneDeskOfExact(scenario(
                Sharing.TOGETHER,
                new Group("Policy", 180, A_WEEK),
                group(100, 0.51),
                group(240, 0.2, 0.3, 0.8, 0.4, 0.6)));
    }

    /** Each person by a draw of its own, without a distribution. */
    @ParameterizedTest
    @EnumSource
    void drawsWhatPeopleOneByOneWould(Sharing sharing) {
        Scenario scenario = scenario(sharing, new Group("Policy", 60, A_WEEK), group(40, 0.3));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int days = 100_000;
        int[][] came = new int[scenario.pools().size()][days];
        for (int day = 0; day < days; day++) {
            for (int pool = 0; pool < came.length; pool++) {
                for (Pool.Member group : scenario.pools().get(pool).members()) {
                    for (int person = 0; person < group.people(); person++) {
                        came[pool][day] +=
                                random.nextDouble() < group.presence().get(day % 5) ? 1 : 0;
                    }
                }
            }
        }

        for (ServiceLevel level : ServiceLevel.values()) {
            int enough = IntStream.range(0, came.length)
                    .map(pool -> {
                        int[] sorted = Arrays.stream(came[pool]).sorted().toArray();
                        return sorted[(int) level.of(days) - 1];
                    })
                    .sum();
            assertThat(requireNonNull(drawn(scenario, 1).get(level)).desks())
                    .as(level.name())
                    .isCloseTo(enough, within(came.length));
        }
    }

    @Test
    void drawsTheSameOnAnyNumberOfThreads() {
        Scenario scenario = scenario(Sharing.APART, new Group("Policy", 180, A_WEEK), group(100, 0.51));

        assertThat(drawn(scenario, 1)).isEqualTo(drawn(scenario, 2)).isEqualTo(drawn(scenario, 5));
    }

    @Test
    void drawsOtherwiseWithAnotherSeed() {
        List<Pool> pools = scenario(Sharing.TOGETHER, group(100_000, 0.51)).pools();

        assertThat(new Simulation(pools, 100, 1, 1, Watch.NOBODY).run())
                .isNotEqualTo(new Simulation(pools, 100, 2, 1, Watch.NOBODY).run());
    }

    @Test
    void tellsOfEveryRunOnce() {
        Set<Integer> told = ConcurrentHashMap.newKeySet();
        AtomicInteger times = new AtomicInteger();

        new Simulation(scenario(Sharing.TOGETHER, group(100, 0.51)).pools(), 300, SEED, 2, new Watch() {
                    @Override
                    public void ran(int runs) {
                        told.add(runs);
                        times.incrementAndGet();
                    }

                    @Override
                    public boolean stops() {
                        return false;
                    }
                })
                .run();

        assertThat(told).isEqualTo(IntStream.rangeClosed(1, 300).boxed().collect(Collectors.toSet()));
        assertThat(times).hasValue(300);
    }

    @Test
    void stopsWhenItIsToldTo() {
        AtomicInteger done = new AtomicInteger();
        Simulation simulation =
                new Simulation(scenario(Sharing.TOGETHER, group(100, 0.51)).pools(), 10_000, SEED, 2, new Watch() {
                    @Override
                    public void ran(int runs) {
                        done.accumulateAndGet(runs, Math::max);
                    }

                    @Override
                    public boolean stops() {
                        return done.get() >= 50;
                    }
                });

        assertThatThrownBy(simulation::run).isInstanceOf(ScenarioStopped.class);
        assertThat(done.get()).isBetween(50, 52);
    }

    /** The yardstick of docs/evidence.md; how long it took stands in the report of the test. */
    @Test
    void drawsAThousandYearsOfAHundredAndFortyBuildingsInHalfAMinute() {
        Scenario portfolio = Offices.portfolio();
        assertThat(portfolio.groups().stream().mapToInt(Group::people).sum()).isEqualTo(120_000);

        Map<ServiceLevel, Simulated> drawn = assertTimeout(Duration.ofSeconds(30), () -> drawn(portfolio, 2));

        for (ServiceLevel level : ServiceLevel.values()) {
            assertThat(requireNonNull(drawn.get(level)).desks())
                    .as(level.name())
                    .isCloseTo(portfolio.desks(level), within(140));
        }
    }
}
