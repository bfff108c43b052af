package flexplek.scenario;

import static flexplek.scenario.Offices.group;
import static flexplek.scenario.Offices.scenario;
import static flexplek.scenario.ServiceLevel.NINETEEN_OF_TWENTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CalculateScenariosTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final List<Scenario> ONE = List.of(scenario(Sharing.TOGETHER, group(180, 0.6)));

    /** Does something else at each look. */
    private static Clock clock(Supplier<Instant> look) {
        return new Clock() {
            @Override
            public Instant instant() {
                return look.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Test
    void calculatesWithinItsTime() {
        ScenarioRun run = new CalculateScenarios(clock(() -> NOON)).calculate(ONE, NINETEEN_OF_TWENTY, 100, 1);

        assertThat(run.variants())
                .singleElement()
                .satisfies(variant -> assertThat(variant.outcome().desks()).isEqualTo(119));
    }

    @Test
    void refusesWhatTakesTooLongAndIsFreeAgain() {
        AtomicInteger looks = new AtomicInteger();
        Duration perLook = CalculateScenarios.LONGEST.dividedBy(50);
        CalculateScenarios calculateScenarios =
                new CalculateScenarios(clock(() -> NOON.plus(perLook.multipliedBy(looks.getAndIncrement()))));

        HttpProblem refusal = catchThrowableOfType(
                HttpProblem.class, () -> calculateScenarios.calculate(ONE, NINETEEN_OF_TWENTY, 10_000, 1));

        assertThat(refusal.getStatusCode()).isEqualTo(422);
        assertThat(refusal.getType()).hasToString("/problems/scenario-too-large");
        assertThat(looks.get()).isLessThan(200);
        assertThatThrownBy(() -> calculateScenarios.calculate(ONE, NINETEEN_OF_TWENTY, 10_000, 1))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        again -> assertThat(again.getStatusCode()).isEqualTo(422));
    }

    @Test
    void calculatesOneRequestAtATime() {
        AtomicInteger refused = new AtomicInteger();
        CalculateScenarios[] itself = new CalculateScenarios[1];
        itself[0] = new CalculateScenarios(clock(() -> {
            HttpProblem refusal =
                    catchThrowableOfType(HttpProblem.class, () -> itself[0].calculate(ONE, NINETEEN_OF_TWENTY, 100, 1));
            assertThat(refusal.getStatusCode()).isEqualTo(503);
            refused.incrementAndGet();
            return NOON;
        }));

        itself[0].calculate(ONE, NINETEEN_OF_TWENTY, 100, 1);

        assertThat(refused.get()).isPositive();
    }
}
