package flexplek.decision;

import flexplek.rule.Asked;
import flexplek.rule.Rule;
import flexplek.rule.Verdict;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a rule stands that said no. */
enum RuleSource {
    /** Among the rules that somebody set. */
    SET,
    /** Among what a building has set for all of it: its hours, its cap, who shares it and how far ahead. */
    BUILDING,
    /** Among what an organisation has set for all of its people. */
    ORGANISATION,
    /** In the program: quarter hours, one day, and not in the past. */
    FLEXPLEK;

    /** Which rule it was: {@code version} is the one of where it stands, {@code id} that of a rule that was set. */
    record Named(
            RuleSource source,
            @Nullable Integer version,
            @Nullable UUID id) {

        static Named of(Verdict.No no) {
            int ofBuilding = no.version().ofBuilding();
            int ofOrganisation = no.version().ofOrganisation();
            return switch (no.rule()) {
                case Rule.Held held ->
                    new Named(SET, held.rule().version(), held.rule().id());
                case Rule.SharedBuilding _, Rule.OpeningHours _, Rule.DailyCap _ ->
                    new Named(BUILDING, ofBuilding, null);
                case Rule.DaysAhead _ ->
                    isOfBuilding(no.asked())
                            ? new Named(BUILDING, ofBuilding, null)
                            : new Named(ORGANISATION, ofOrganisation, null);
                case Rule.ComingLater _ ->
                    no.asked().building().laterMinutes() != null
                            ? new Named(BUILDING, ofBuilding, null)
                            : new Named(ORGANISATION, ofOrganisation, null);
                case Rule.WeeklyQuota _ -> new Named(ORGANISATION, ofOrganisation, null);
                case Rule.QuarterHours _, Rule.OneDay _, Rule.NotPast _ -> new Named(FLEXPLEK, null, null);
            };
        }

        private static boolean isOfBuilding(Asked asked) {
            return asked.building().daysAhead(asked.organisation()).isPresent();
        }
    }
}
