package flexplek.ruleset;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those of setting rules. */
@ApplicationScoped
class RulesetProblemTypes implements ProblemTypes {

    private static final ProblemType.In<RulesetWords> TYPES = ProblemType.in(RulesetWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(
                TYPES.of("rule-is-there", RulesetWords::ruleIsThere, RulesetWords::whyRuleIsThere),
                TYPES.of("too-many-rules", RulesetWords::tooManyRules, RulesetWords::whyTooManyRules));
    }
}
