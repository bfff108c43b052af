/**
 * How many people will come: told with its interval and its error, and only where it does better than the same weekday. Its
 * record stands in {@code docs/evidence.md}.
 */
@NullMarked
package flexplek.forecast;

import org.jspecify.annotations.NullMarked;
