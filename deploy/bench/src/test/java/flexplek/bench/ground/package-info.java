/** Tests of the invented ground. */
@NullMarked
package flexplek.bench.ground;

import org.jspecify.annotations.NullMarked;
