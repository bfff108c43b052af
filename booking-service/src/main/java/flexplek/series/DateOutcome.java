package flexplek.series;

/** What became of a date of a series. */
enum DateOutcome {
    BOOKED,
    /** Beyond the days ahead, or an offer of the person stands in the way: to be booked as soon as it can be. */
    LATER,
    REFUSED,
    /** Its booking was given up before its start, or before it was booked the series was ended or that day cancelled. */
    CANCELLED,
    /** Not wanted, or a time that the clock skips on that day. */
    LEFT_OUT
}
