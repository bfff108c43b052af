/** Proves the package of the same name. */
@NullMarked
package flexplek.history;

import org.jspecify.annotations.NullMarked;
