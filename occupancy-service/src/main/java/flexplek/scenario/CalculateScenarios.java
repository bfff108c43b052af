package flexplek.scenario;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Calculates one request at a time on each replica, on half of its processors and for a limited time, so that the screens beside
 * it stay live.
 */
@Singleton
class CalculateScenarios {

    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Semaphore turn = new Semaphore(1);
    private final Clock clock;

    CalculateScenarios(Clock clock) {
        this.clock = clock;
    }

    ScenarioRun calculate(List<Scenario> scenarios, ServiceLevel level, int runs, long seed) {
        if (!turn.tryAcquire()) {
            throw Problems.tryAgain(Wording.of(ScenarioWords.class, ScenarioWords::busy));
        }
        try {
            int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
            Watch untilThen = until(clock.instant().plus(LONGEST));
            return new Calculation(level, runs, seed, threads, untilThen).of(scenarios);
        } catch (ScenarioStopped e) {
            int seconds = (int) LONGEST.toSeconds();
            throw Problems.of(
                            422,
                            "scenario-too-large",
                            Wording.of(ScenarioWords.class, ScenarioWords::tooLarge),
                            Wording.of(ScenarioWords.class, words -> words.fewer(seconds)))
                    .build();
        } finally {
            turn.release();
        }
    }

    private Watch until(Instant end) {
        return new Watch() {
            @Override
            public void ran(int runs) {}

            @Override
            public boolean stops() {
                return clock.instant().isAfter(end);
            }
        };
    }
}
