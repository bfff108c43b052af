package flexplek.claim;

/** What tells a person of an act of somebody else as a whole, so that what it did to each booking need not. */
public enum ToldBy {
    SERIES
}
