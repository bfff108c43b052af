package flexplek.alert;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those of rules. */
@ApplicationScoped
class AlertProblemTypes implements ProblemTypes {

    private static final ProblemType.In<AlertWords> TYPES = ProblemType.in(AlertWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(
                TYPES.of("alert-rule-is-there", AlertWords::ruleIsThere, AlertWords::whyRuleIsThere),
                TYPES.of("too-many-alert-rules", AlertWords::tooManyRules, AlertWords::whyTooManyRules));
    }
}
