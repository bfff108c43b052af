package flexplek.claim;

/** What became of a change. */
public sealed interface Changed {

    record Done() implements Changed {}

    /** Nothing was written. */
    record Refused(Claimed.Refused refused) implements Changed {}

    /** The booking is not any more what it was read to be, and nothing was written. */
    record Stale() implements Changed {}
}
