/** What the tests on the real stack share: events to publish, mail caught, and faults to make. */
@NullMarked
package flexplek.trial;

import org.jspecify.annotations.NullMarked;
