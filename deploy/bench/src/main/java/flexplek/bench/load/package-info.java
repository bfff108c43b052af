/** Puts load on a service, as fast as answers come or at a pace of its own, and times it. */
@NullMarked
package flexplek.bench.load;

import org.jspecify.annotations.NullMarked;
