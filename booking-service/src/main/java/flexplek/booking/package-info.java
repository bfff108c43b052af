/** What a booking is, and what its person does with it. */
@NullMarked
package flexplek.booking;

import org.jspecify.annotations.NullMarked;
