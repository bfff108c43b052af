/** Tests of what counts as a true refusal. */
@NullMarked
package flexplek.bench.truth;

import org.jspecify.annotations.NullMarked;
