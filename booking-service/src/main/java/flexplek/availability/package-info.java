/** What is free: of a floor, of rooms, of a building's days, and what fits a wish. */
@NullMarked
package flexplek.availability;

import org.jspecify.annotations.NullMarked;
