/** How long what is over is kept, and that it is deleted then: old bookings, entries of waitlists, team days, faults, visits and decisions tell nothing of a person any more, and who is gone is forgotten. */
@NullMarked
package flexplek.retention;

import org.jspecify.annotations.NullMarked;
