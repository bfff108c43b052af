package flexplek.alert;

import flexplek.platform.AfterCommit;
import flexplek.platform.Ids;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sets the rules of a building; an alert of a rule that is another afterwards ends with it. */
@ApplicationScoped
class SetAlertRules {

    /** Of one building. */
    static final int MOST = 200;

    /** A rule, and whether it was there already. */
    record Added(AlertRule rule, boolean wasThere) {}

    private final AlertRules rules;
    private final MoveAlerts moveAlerts;
    private final DueBuildings dueBuildings;
    private final AfterCommit afterCommit;
    private final Clock clock;

    SetAlertRules(
            AlertRules rules, MoveAlerts moveAlerts, DueBuildings dueBuildings, AfterCommit afterCommit, Clock clock) {
        this.rules = rules;
        this.moveAlerts = moveAlerts;
        this.dueBuildings = dueBuildings;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /** Again changes nothing. */
    @Transactional
    Added add(UUID buildingId, Terms terms) {
        rules.takeTurn(buildingId);
        List<AlertRule> there = rules.of(buildingId);
        Optional<AlertRule> same = findSame(there, terms);
        if (same.isPresent()) {
            if (!same.get().terms().equals(terms)) {
                throw isThere();
            }
            return new Added(same.get(), true);
        }
        if (there.size() >= MOST) {
            throw Problems.of(
                            422,
                            "too-many-alert-rules",
                            Wording.of(AlertWords.class, AlertWords::tooManyRules),
                            Wording.of(AlertWords.class, words -> words.removeOne(MOST)))
                    .build();
        }
        AlertRule rule = new AlertRule(Ids.next(), buildingId, terms, clock.instant());
        rules.persist(rule);
        tell("alert-rule-set", rule);
        return new Added(rule, false);
    }

    @Transactional
    AlertRule change(AlertRule seen, Terms terms, String ifMatch) {
        rules.takeTurn(seen.buildingId());
        AlertRule rule = rules.findToChange(seen.id()).orElseThrow(SetAlertRules::isGone);
        Preconditions.match(ifMatch, rule.version(), () -> rule.terms().equals(terms));
        if (rule.terms().equals(terms)) {
            return rule;
        }
        if (findSame(rules.of(rule.buildingId()), terms)
                .filter(other -> !other.id().equals(rule.id()))
                .isPresent()) {
            throw isThere();
        }
        Instant now = clock.instant();
        rule.change(terms, now);
        moveAlerts.endOf(rule.id(), EndReason.RULE_CHANGED, now);
        tell("alert-rule-set", rule);
        return rule;
    }

    @Transactional
    void remove(AlertRule seen, String ifMatch) {
        AlertRule rule = rules.findToChange(seen.id()).orElseThrow(SetAlertRules::isGone);
        Preconditions.match(ifMatch, rule.version());
        moveAlerts.endOf(rule.id(), EndReason.RULE_REMOVED, clock.instant());
        rules.delete(rule);
        tell("alert-rule-removed", rule);
    }

    private void tell(String type, AlertRule rule) {
        afterCommit.tell(type, "id=" + rule.id() + " building=" + rule.buildingId());
        afterCommit.run(() -> dueBuildings.ask(List.of(rule.buildingId())));
    }

    private static Optional<AlertRule> findSame(List<AlertRule> there, Terms terms) {
        return there.stream().filter(rule -> rule.terms().tellsTheSameAs(terms)).findFirst();
    }

    private static HttpProblem isThere() {
        return Problems.of(
                        409,
                        "alert-rule-is-there",
                        Wording.of(AlertWords.class, AlertWords::ruleIsThere),
                        Wording.of(AlertWords.class, AlertWords::changeThatOne))
                .build();
    }

    private static HttpProblem isGone() {
        return Problems.notFound(Wording.of(AlertWords.class, AlertWords::noRule));
    }
}
