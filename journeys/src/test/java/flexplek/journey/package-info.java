/** Runs the journeys of people in a real browser and of generated clients, on the whole real stack. */
@NullMarked
package flexplek.journey;

import org.jspecify.annotations.NullMarked;
