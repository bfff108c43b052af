package flexplek.rule;

import flexplek.space.SpaceKind;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** For what a rule holds, by inside keys; what is absent does not narrow it. */
public record RuleScope(
        @Nullable Integer organisation,
        @Nullable Integer building,
        @Nullable Integer neighbourhood,
        @Nullable SpaceKind kind) {

    /** By the place first, then one for an organisation, then one for a kind of space: docs/decisions/0029. */
    static final Comparator<RuleScope> MOST_SPECIAL_FIRST = Comparator.comparing(
                    (RuleScope scope) -> scope.neighbourhood == null)
            .thenComparing(scope -> scope.building == null)
            .thenComparing(scope -> scope.organisation == null)
            .thenComparing(scope -> scope.kind == null);

    boolean fits(Asked asked) {
        return (organisation == null || organisation == asked.organisation())
                && (building == null || building == asked.building().key())
                && (neighbourhood == null || neighbourhood.equals(asked.neighbourhood()))
                && (kind == null || kind == asked.kind());
    }
}
