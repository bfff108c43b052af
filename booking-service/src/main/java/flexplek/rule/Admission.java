package flexplek.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rule book says of a building before a space is chosen: a no is of all of it. A yes is of the neighbourhoods (inside
 * keys) that are named, where it is of those {@code only}, and else of all but those.
 */
public record Admission(Verdict verdict, Set<Integer> neighbourhoods, boolean only) {

    /** {@code ruled}: of each neighbourhood for which a rule is set; {@code elsewhere} of all others. */
    static Admission of(Verdict elsewhere, Map<Integer, Verdict> ruled) {
        boolean refused = elsewhere instanceof Verdict.No;
        Set<Integer> named = ruled.entrySet().stream()
                .filter(one -> one.getValue() instanceof Verdict.Yes == refused)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Verdict verdict = refused
                ? ruled.values().stream()
                        .filter(Verdict.Yes.class::isInstance)
                        .findFirst()
                        .orElse(elsewhere)
                : elsewhere;
        return new Admission(verdict, named, verdict instanceof Verdict.Yes && refused);
    }

    Admission with(Verdict counted) {
        return new Admission(counted, neighbourhoods, only);
    }

    /** Why nothing of the building can be had. */
    public Optional<Refusal> refusal() {
        return no().map(Verdict.No::refusal);
    }

    /** As {@link #refusal}, with the rule that says it. */
    public Optional<Verdict.No> no() {
        return verdict instanceof Verdict.No no ? Optional.of(no) : Optional.empty();
    }

    public boolean isIn(int neighbourhood) {
        return verdict instanceof Verdict.Yes && neighbourhoods.contains(neighbourhood) == only;
    }

    public boolean isEverywhere() {
        return verdict instanceof Verdict.Yes && neighbourhoods.isEmpty() && !only;
    }

    /** For a condition {@code (neighbourhood = any(:named)) = :only}. */
    public Integer[] named() {
        return neighbourhoods.toArray(Integer[]::new);
    }
}
