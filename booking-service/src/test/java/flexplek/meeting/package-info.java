/** Who is invited to what a room is booked for. */
@NullMarked
package flexplek.meeting;

import org.jspecify.annotations.NullMarked;
