/** How full each place was, by the quarter hour: kept as facts of bookings and spaces, and counted from them. Never who. */
@NullMarked
package flexplek.history;

import org.jspecify.annotations.NullMarked;
