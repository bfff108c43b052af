package flexplek.claim;

import flexplek.rule.TimeSlot;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom, by whom, when. {@code organisation} and {@code teams} are those of the person who will sit there, {@code meeting} is what
 * a room is asked for, where that is said, {@code ofSeries} whether it is a date of a series, which tells of all of them at once.
 */
public record Ask(
        Claim.Sitter person,
        Claim.Sitter madeBy,
        int organisation,
        Set<Integer> teams,
        TimeSlot slot,
        @Nullable Meeting meeting,
        boolean ofSeries) {

    public Ask(Claim.Sitter person, Claim.Sitter madeBy, int organisation, Set<Integer> teams, TimeSlot slot) {
        this(person, madeBy, organisation, teams, slot, null, false);
    }

    /** Whether it is asked for whoever asks, whose teams are known then. */
    public boolean isOwn() {
        return person.key() == madeBy.key();
    }

    /** The same, for that. */
    public Ask about(@Nullable Meeting what) {
        return new Ask(person, madeBy, organisation, teams, slot, what, ofSeries);
    }

    /** The same, as a date of a series. */
    public Ask inSeries() {
        return new Ask(person, madeBy, organisation, teams, slot, meeting, true);
    }
}
