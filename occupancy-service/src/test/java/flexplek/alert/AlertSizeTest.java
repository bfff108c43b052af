package flexplek.alert;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.place.Places;
import flexplek.sensor.SensorCounts;
import flexplek.trial.OnRealStack;
import flexplek.trial.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What it costs to look at the rules of the whole portfolio: 140 buildings with a thousand rules. */
@QuarkusTest
@OnRealStack
class AlertSizeTest {

    private static final Logger LOG = Logger.getLogger(AlertSizeTest.class);
    private static final int BUILDINGS = 140;
    private static final int RULES = 1000;

    @Inject
    Places places;

    @Inject
    SensorCounts sensorCounts;

    @Inject
    AlertRules rules;

    @Inject
    Alerts alerts;

    @Inject
    MoveAlerts moveAlerts;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @Test
    void looksAtTheRulesOfBuildingsThatChangedAndAtNothingElse() {
        List<UUID> buildings =
                Stream.generate(UUID::randomUUID).limit(BUILDINGS).toList();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < RULES; i++) {
                rules.persist(rule(buildings.get(i % BUILDINGS), i));
            }
        });
        Hearing hearing = new Hearing();
        DueBuildings due = new DueBuildings(hearing, rules);
        due.starts(new StartupEvent());
        JudgeAlerts replica =
                new JudgeAlerts(due, new Measurements(hearing, places, sensorCounts), rules, alerts, moveAlerts, clock);
        Instant now = clock.instant();
        try {
            long began = System.nanoTime();
            assertThat(replica.judge(now)).isGreaterThanOrEqualTo(RULES);
            long all = System.nanoTime() - began;

            assertThat(replica.judge(now.plusSeconds(2))).isZero();
            assertThat(statements.of(() -> replica.judge(now.plusSeconds(2)))).isZero();

            hearing.hear(buildings.getFirst(), buildings.getFirst(), 3, now);
            hearing.hear(UUID.randomUUID(), UUID.randomUUID(), 3, now);
            assertThat(replica.judge(now.plusSeconds(4))).isEqualTo(8);

            LOG.infof("%d rules of %d buildings looked at in %d ms", RULES, BUILDINGS, all / 1_000_000);
            assertThat(Duration.ofNanos(all)).isLessThan(Duration.ofSeconds(5));
        } finally {
            QuarkusTransaction.requiringNew().run(() -> rules.delete("buildingId in ?1", buildings));
        }
    }

    private AlertRule rule(UUID building, int above) {
        Terms terms = new Terms(building, Measure.PEOPLE, above, above, 5, null, null, null);
        return new AlertRule(UUID.randomUUID(), building, terms, clock.instant());
    }
}
