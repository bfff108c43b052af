/** What every feature stands on: the clock, problems, tokens, idempotent writes. */
@NullMarked
package flexplek.platform;

import org.jspecify.annotations.NullMarked;
