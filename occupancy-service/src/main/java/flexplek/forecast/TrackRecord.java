package flexplek.forecast;

/**
 * How good a way of telling was.
 *
 * @param told how many days it told of, each as often as it was ahead of it
 * @param mae mean size of its errors
 * @param mase the same, in sizes of the error of "as on that weekday a week before" over the days before
 * @param coverage share of the days with an interval that lay in it
 */
record TrackRecord(int told, double mae, double mase, double coverage) {

    boolean beats(TrackRecord other) {
        return mae < other.mae;
    }
}
