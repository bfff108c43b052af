/** Closures: spaces that are out of service from when to when, and whoever has booked them told. */
@NullMarked
package flexplek.closure;

import org.jspecify.annotations.NullMarked;
