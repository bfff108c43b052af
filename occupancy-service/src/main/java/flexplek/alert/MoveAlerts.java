package flexplek.alert;

import flexplek.alert.AlertEvent.AlertAcknowledged;
import flexplek.alert.AlertEvent.AlertEnded;
import flexplek.alert.AlertEvent.AlertRaised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Raises, follows, acknowledges and ends alerts, each with its event in the same transaction. */
@ApplicationScoped
class MoveAlerts {

    private final Alerts alerts;
    private final AlertOutbox outbox;

    MoveAlerts(Alerts alerts, AlertOutbox outbox) {
        this.alerts = alerts;
        this.outbox = outbox;
    }

    /** Whether this call raised it. */
    @Transactional
    boolean raise(AlertRule rule, Measured measured, Instant now) {
        return alerts.raise(rule, measured, now)
                .map(raised -> {
                    outbox.write(AlertRaised.of(raised));
                    return true;
                })
                .orElse(false);
    }

    /** What was found of an alert that was open then; somebody else may have been faster, or know more. */
    @Transactional
    void follow(UUID alertId, Verdict verdict, Instant measuredAt, Instant now) {
        alerts.findToChange(alertId)
                .filter(alert -> alert.isOpen() && alert.isNews(measuredAt))
                .ifPresent(alert -> {
                    switch (verdict) {
                        case COMES_DOWN -> alert.comesDown(measuredAt, now);
                        case RISES_AGAIN -> alert.risesAgain(measuredAt);
                        case END -> {
                            alert.end(EndReason.DOWN, measuredAt, now);
                            outbox.write(AlertEnded.of(alert, EndReason.DOWN, now));
                        }
                        case NOTHING, RAISE -> {}
                    }
                });
    }

    /** Whatever is measured: the rule is no more what it was, or its place is gone. */
    @Transactional
    void endOf(UUID ruleId, EndReason reason, Instant now) {
        alerts.findOpenToChange(ruleId).ifPresent(alert -> {
            alert.end(reason, now);
            outbox.write(AlertEnded.of(alert, reason, now));
        });
    }

    /** Again changes nothing: who did it first has done it. */
    @Transactional
    Alert acknowledge(UUID alertId, String account, Instant now) {
        Alert alert = alerts.findToChange(alertId).orElseThrow();
        if (alert.acknowledge(account, now)) {
            outbox.write(AlertAcknowledged.of(alert, now));
        }
        return alert;
    }
}
