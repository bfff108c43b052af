/** A booking that repeats by a rule, each date of it through the one door. */
@NullMarked
package flexplek.series;

import org.jspecify.annotations.NullMarked;
