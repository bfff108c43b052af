/** The rule book: what must be so for a booking to be made, and why it is refused. */
@NullMarked
package flexplek.rule;

import org.jspecify.annotations.NullMarked;
