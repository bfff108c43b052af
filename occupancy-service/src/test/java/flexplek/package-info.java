/** Proves how the packages of occupancy-service hang together, and that the whole of it runs where nothing is said in the clear. */
@NullMarked
package flexplek;

import org.jspecify.annotations.NullMarked;
