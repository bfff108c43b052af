package flexplek.series;

/** What became of a date of a series. */
enum DateOutcome {
    BOOKED,
    /** Beyond the days ahead: to be booked when they reach it. */
    LATER,
    REFUSED,
    /** Its booking was given up before its start, or the series was ended before it was booked. */
    CANCELLED,
    /** Not wanted, or a time that the clock skips on that day. */
    LEFT_OUT
}
