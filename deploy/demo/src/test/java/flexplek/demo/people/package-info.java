/** Tests of the invented people and their bookings. */
@NullMarked
package flexplek.demo.people;

import org.jspecify.annotations.NullMarked;
