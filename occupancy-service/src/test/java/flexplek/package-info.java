/** Proves how the packages of occupancy-service hang together. */
@NullMarked
package flexplek;

import org.jspecify.annotations.NullMarked;
