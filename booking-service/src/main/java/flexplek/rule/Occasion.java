package flexplek.rule;

/** Why a rule is asked of a booking, since not every rule holds each time. */
public enum Occasion {
    /** A person books, or a team settles on a day. */
    BOOKING,
    /** Of what a person has, a part is given back: that takes nothing, and nothing counts it. */
    SHORTENING,
    /** Who has a booking comes later: only how much later is asked. */
    COMING_LATER,
    /** An administrator brings in a coming booking, however far ahead. */
    IMPORT,
    /** An administrator brings in one that is over; the rules of its day are not known any more, and nothing counts it. */
    HISTORY
}
