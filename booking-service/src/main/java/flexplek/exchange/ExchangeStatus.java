package flexplek.exchange;

/** How an offer to exchange spaces stands. */
enum ExchangeStatus {
    OPEN,
    AGREED,
    /** Declined, withdrawn or lapsed: which of these, and why, is told to neither. */
    ENDED
}
