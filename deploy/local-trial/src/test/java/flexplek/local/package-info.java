/** Proves the local stack by starting it. */
@NullMarked
package flexplek.local;

import org.jspecify.annotations.NullMarked;
