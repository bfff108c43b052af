/** Who calls, as the access token tells: read here and nowhere else, so that every service gives the same answer. */
@NullMarked
package flexplek.platform.caller;

import org.jspecify.annotations.NullMarked;
