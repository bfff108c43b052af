package flexplek.contract;

/** Who must be able to live with a change: the one who reads what we send, or the one whose messages we take. */
enum Direction {
    SENT,
    TAKEN
}
