package flexplek.claim;

import flexplek.rule.Refusal;

/** What became of a change. */
public sealed interface Changed {

    record Done() implements Changed {}

    /** Nothing was written. */
    record Refused(Claim claim, Refusal refusal) implements Changed {}

    /** The booking is not any more what it was read to be, and nothing was written. */
    record Stale() implements Changed {}
}
