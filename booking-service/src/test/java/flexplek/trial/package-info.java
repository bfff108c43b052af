/** What the tests share: the running stack, signed-in callers, and small buildings to book in. */
@NullMarked
package flexplek.trial;

import org.jspecify.annotations.NullMarked;
