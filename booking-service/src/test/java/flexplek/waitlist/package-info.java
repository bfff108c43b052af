/** Tests of the waitlist. */
@NullMarked
package flexplek.waitlist;

import org.jspecify.annotations.NullMarked;
