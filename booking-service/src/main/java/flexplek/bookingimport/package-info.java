/** Bookings brought in by an administrator: history, and what is planned elsewhere. */
@NullMarked
package flexplek.bookingimport;

import org.jspecify.annotations.NullMarked;
