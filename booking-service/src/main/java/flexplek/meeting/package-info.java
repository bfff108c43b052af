/** Who is invited to what a room is booked for: whom its person asks of the own teams, until they say no. */
@NullMarked
package flexplek.meeting;

import org.jspecify.annotations.NullMarked;
