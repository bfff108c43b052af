/** Tries signing in and out, what proves a call, and where nobody may be sent. */
@NullMarked
package flexplek.session;

import org.jspecify.annotations.NullMarked;
