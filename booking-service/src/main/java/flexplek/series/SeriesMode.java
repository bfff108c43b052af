package flexplek.series;

/** What is to be booked of the dates that can be booked by now. */
enum SeriesMode {
    /** All of them, or nothing. */
    ALL,
    /** Each that can be. */
    EACH
}
