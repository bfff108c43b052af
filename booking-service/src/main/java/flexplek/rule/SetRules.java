package flexplek.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that were set, the most special first: which of them hold for what is asked. */
record SetRules(List<BookingRule> all) {

    private static final Comparator<BookingRule> MOST_SPECIAL_FIRST =
            Comparator.comparing(BookingRule::scope, RuleScope.MOST_SPECIAL_FIRST);

    static SetRules of(Collection<BookingRule> some) {
        return new SetRules(some.stream().sorted(MOST_SPECIAL_FIRST).toList());
    }

    /** Those of a building, whose place makes each more special, before those that an organisation has everywhere. */
    SetRules before(SetRules lessSpecial) {
        if (all.isEmpty() || lessSpecial.all.isEmpty()) {
            return all.isEmpty() ? lessSpecial : this;
        }
        List<BookingRule> both = new ArrayList<>(all);
        both.addAll(lessSpecial.all);
        return new SetRules(both);
    }

    /** With one more, which takes the place of those that cannot be beside it. */
    SetRules with(BookingRule one) {
        List<BookingRule> rest = new ArrayList<>(all.stream()
                .filter(other -> !other.id().equals(one.id()) && !one.meets(other))
                .toList());
        rest.add(one);
        return of(rest);
    }

    /** Of each kind the most special that fits, in the order of the kinds. */
    Collection<BookingRule> holding(Asked asked) {
        Map<RuleKind, BookingRule> holding = new EnumMap<>(RuleKind.class);
        for (BookingRule rule : all) {
            if (rule.fits(asked)) {
                holding.putIfAbsent(rule.terms().kind(), rule);
            }
        }
        return holding.values();
    }

    Optional<BookingRule> holding(Asked asked, RuleKind kind) {
        return holding(asked).stream()
                .filter(rule -> rule.terms().kind() == kind)
                .findFirst();
    }

    /** Inside keys of the neighbourhoods for which one is. */
    Set<Integer> neighbourhoods() {
        return all.stream()
                .map(rule -> rule.scope().neighbourhood())
                .flatMap(Stream::<Integer>ofNullable)
                .collect(Collectors.toSet());
    }

    boolean askForTeams() {
        return all.stream().anyMatch(rule -> rule.terms() instanceof Terms.WhoMay);
    }
}
