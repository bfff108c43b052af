package flexplek.decision;

import flexplek.platform.SpokenProblems;
import flexplek.platform.Tongue;
import flexplek.rule.BookingRule;
import flexplek.rule.Refusal;
import flexplek.rule.RefusalProblems;
import flexplek.rule.RuleSentence;
import flexplek.rule.Verdict;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A no as it was said, in each language, with the type of its problem. */
record SaidThen(String type, Map<String, Words> words) {

    /**
     * {@code rule}: the rule as who manages the building reads it; null where that has none set, or it is one that an organisation
     * has everywhere.
     */
    record Words(String title, String detail, @Nullable String rule) {}

    static SaidThen of(Verdict.No no) {
        HttpProblem problem = RefusalProblems.problem(no.refusal());
        Map<String, Words> words = new TreeMap<>();
        for (Tongue tongue : List.of(Tongue.DUTCH, Tongue.ENGLISH)) {
            HttpProblem spoken = SpokenProblems.in(tongue, problem);
            words.put(
                    tongue.language().getLanguage(),
                    new Words(spoken.getTitle(), spoken.getDetail(), ruleOfBuilding(no, tongue)));
        }
        return new SaidThen(String.valueOf(problem.getType()), words);
    }

    private static @Nullable String ruleOfBuilding(Verdict.No no, Tongue tongue) {
        if (!(no.refusal() instanceof Refusal.RuleBroken broken)) {
            return null;
        }
        BookingRule rule = broken.rule();
        return rule.scope().building() == null
                ? null
                : tongue.say(RuleSentence.of(rule, no.asked().building().managedBy()));
    }

    Words in(Tongue tongue) {
        return words.getOrDefault(tongue.language().getLanguage(), new Words("", "", null));
    }
}
