package flexplek.teamday;

/** Whether a person can come on a date. */
enum Answer {
    YES,
    MAYBE,
    NO
}
