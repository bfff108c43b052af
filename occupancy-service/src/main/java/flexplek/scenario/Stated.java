package flexplek.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What an input is taken to be, and on whose word.
 *
 * @param low with {@code high} the range in which it may as well lie; null where nobody says one
 * @param date of the source: a year, a month or a day
 */
record Stated(
        double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String source,
        @Nullable String date) {

    static Stated plainly(double value) {
        return new Stated(value, null, null, null, null);
    }

    static Stated cited(double value, String source, String date) {
        return new Stated(value, null, null, source, date);
    }

    Stated as(double other) {
        return new Stated(other, low, high, source, date);
    }
}
