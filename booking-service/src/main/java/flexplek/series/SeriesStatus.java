package flexplek.series;

/** Where a series stands. */
enum SeriesStatus {
    ACTIVE,
    /** Nobody checked in three times running: it ends unless the person says that they still come. */
    TO_CONFIRM,
    ENDED
}
