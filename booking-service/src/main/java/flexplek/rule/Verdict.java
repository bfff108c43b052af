package flexplek.rule;

import java.util.List;

/** What the rule book says of what is asked, and by which version of the rules. */
public sealed interface Verdict {

    RuleVersion version();

    /** Nothing known speaks against it; {@code counting} must still have room, in this order. */
    record Yes(RuleVersion version, List<Rule.Counting> counting, Asked asked) implements Verdict {

        public List<Counter> counters() {
            return counting.stream().map(rule -> rule.counter(asked)).toList();
        }

        /** The no of one of the rules that count, whose counter is full. */
        public No full(int number) {
            Rule.Counting rule = counting.get(number);
            return new No(rule, version, asked, rule.full(asked));
        }
    }

    /** {@code rule} says no, because of what is {@code asked}. */
    record No(Rule rule, RuleVersion version, Asked asked, Refusal refusal) implements Verdict {}
}
