/** Tests of the pace and the percentiles. */
@NullMarked
package flexplek.bench.load;

import org.jspecify.annotations.NullMarked;
