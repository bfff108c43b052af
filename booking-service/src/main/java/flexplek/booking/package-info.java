/** A person's claim on a space for a time slot, its rules and its refusals. */
@NullMarked
package flexplek.booking;

import org.jspecify.annotations.NullMarked;
