package flexplek.series;

import flexplek.claim.Ask;
import flexplek.claim.Claim;
import flexplek.rule.TimeSlot;
import java.util.Set;

/**
 * For whom each date is asked, and by whom; {@code organisation} and {@code teams} (inside keys) are the person's;
 * {@code may}: whether the maker could book for that person by now.
 */
record Who(Claim.Sitter person, Claim.Sitter madeBy, int organisation, Set<Integer> teams, boolean may) {

    static Who of(Ask ask) {
        return new Who(ask.person(), ask.madeBy(), ask.organisation(), ask.teams(), true);
    }

    Ask at(TimeSlot slot) {
        return new Ask(person, madeBy, organisation, teams, slot).inSeries();
    }
}
