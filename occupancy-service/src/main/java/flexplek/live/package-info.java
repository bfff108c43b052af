/** How full each place is now: bookings and sensor counts come in, {@code occupancy.changed} goes out. */
@NullMarked
package flexplek.live;

import org.jspecify.annotations.NullMarked;
