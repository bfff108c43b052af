package flexplek.rule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule that somebody set: for what, and what it asks. The most special that fits a booking holds. */
public record BookingRule(UUID id, int version, RuleScope scope, Terms terms, Named named) {

    /** What its scope is called outside; {@code setBy} is the name of the organisation whose rule it is. */
    public record Named(
            @Nullable String organisation,
            @Nullable String organisationName,
            @Nullable UUID building,
            @Nullable String buildingName,
            @Nullable UUID neighbourhood,
            @Nullable String neighbourhoodName,
            String setBy) {}

    /** The same with other terms. */
    public BookingRule asking(Terms others) {
        return new BookingRule(id, version, scope, others, named);
    }

    boolean fits(Asked asked) {
        return scope.fits(asked) && terms.concern(asked);
    }

    /** Whether only one of them can be, as both are for the same and neither would be the more special. */
    public boolean meets(BookingRule other) {
        return scope.equals(other.scope) && terms.meet(other.terms);
    }
}
