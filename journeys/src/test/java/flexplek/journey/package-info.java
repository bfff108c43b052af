/** Runs the journeys of people through the web app in a real browser, on the whole real stack. */
@NullMarked
package flexplek.journey;

import org.jspecify.annotations.NullMarked;
