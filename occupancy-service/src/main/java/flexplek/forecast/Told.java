package flexplek.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a day when another had ended, and what came.
 *
 * @param margin how far around the value the interval reaches; null where too little was known
 */
record Told(
        LocalDate on, LocalDate day, double value, @Nullable Double margin, double came) {

    long daysAhead() {
        return ChronoUnit.DAYS.between(on, day);
    }

    /** The size of the error. */
    double off() {
        return Math.abs(value - came);
    }

    boolean isWithin() {
        return margin != null && off() <= margin;
    }
}
