/** Invented people in teams, and what they booked. */
@NullMarked
package flexplek.demo.people;

import org.jspecify.annotations.NullMarked;
