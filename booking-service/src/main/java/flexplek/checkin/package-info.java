/** Proof of presence, leaving early, and the release of what nobody uses. */
@NullMarked
package flexplek.checkin;

import org.jspecify.annotations.NullMarked;
