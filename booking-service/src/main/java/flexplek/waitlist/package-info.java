/** Who waits for a space, and what is offered to them when one becomes free: first come, first fit. */
@NullMarked
package flexplek.waitlist;

import org.jspecify.annotations.NullMarked;
