package flexplek.alert;

import flexplek.place.Building;
import flexplek.sensor.SensorCounts.SensorAt;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the rules of buildings in which something changed, and raises and ends their alerts. Every replica does, from what
 * it has in memory; the database has each done once. What may be old raises nothing and ends nothing.
 */
@ApplicationScoped
class JudgeAlerts {

    private static final Logger LOG = Logger.getLogger(JudgeAlerts.class);

    private record Found(List<AlertRule> rules, Map<UUID, Alert> open, Map<SensorAt, Instant> lastCounted) {}

    private final DueBuildings dueBuildings;
    private final Measurements measurements;
    private final AlertRules rules;
    private final Alerts alerts;
    private final MoveAlerts moveAlerts;
    private final Clock clock;

    JudgeAlerts(
            DueBuildings dueBuildings,
            Measurements measurements,
            AlertRules rules,
            Alerts alerts,
            MoveAlerts moveAlerts,
            Clock clock) {
        this.dueBuildings = dueBuildings;
        this.measurements = measurements;
        this.rules = rules;
        this.alerts = alerts;
        this.moveAlerts = moveAlerts;
        this.clock = clock;
    }

    @Scheduled(every = "${flexplek.alerts.judge-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        judge(clock.instant());
    }

    /** How many rules were looked at. */
    int judge(Instant now) {
        if (!measurements.areFresh(now)) {
            return 0;
        }
        Set<UUID> buildings = dueBuildings.take(now);
        Set<UUID> notCounted = buildings.stream().filter(measurements::isStale).collect(Collectors.toSet());
        buildings.removeAll(notCounted);
        dueBuildings.ask(notCounted);
        if (buildings.isEmpty()) {
            return 0;
        }
        try {
            Found found = QuarkusTransaction.requiringNew().call(() -> find(buildings));
            found.rules.forEach(rule -> tryToJudge(rule, found, now));
            return found.rules.size();
        } catch (RuntimeException e) {
            dueBuildings.ask(buildings);
            LOG.warnf("alerts_not_judged buildings=%d reason=%s, trying again", buildings.size(), e);
            return 0;
        }
    }

    private Found find(Set<UUID> buildings) {
        List<AlertRule> found = rules.ofAll(buildings);
        Map<UUID, Alert> open =
                alerts.openIn(buildings).stream().collect(Collectors.toMap(Alert::ruleId, Function.identity()));
        return new Found(found, open, measurements.lastCounted(found));
    }

    /** A rule that cannot be judged holds up no other; it is tried again within a minute. */
    private void tryToJudge(AlertRule rule, Found found, Instant now) {
        try {
            judge(rule, found, now);
        } catch (RuntimeException e) {
            LOG.errorf(e, "alert_rule_not_judged rule=%s building=%s", rule.id(), rule.buildingId());
        }
    }

    private void judge(AlertRule rule, Found found, Instant now) {
        Alert open = found.open.get(rule.id());
        Optional<Building.Place> place = measurements.findPlace(rule);
        if (place.isEmpty()) {
            if (open != null) {
                moveAlerts.endOf(rule.id(), EndReason.PLACE_GONE, now);
            }
            return;
        }
        measurements
                .of(rule, place.get(), open, found.lastCounted, now)
                .ifPresent(measured -> act(rule, open, measured, now));
    }

    private void act(AlertRule rule, @Nullable Alert open, Measured measured, Instant now) {
        Verdict verdict = Verdict.of(rule.terms(), open, measured, now, measurements.zoneOf(rule.buildingId()));
        if (open != null && verdict != Verdict.NOTHING) {
            moveAlerts.follow(open.id(), verdict, measured.at(), now);
        } else if (verdict == Verdict.RAISE) {
            moveAlerts.raise(rule, measured, now);
        }
    }
}
