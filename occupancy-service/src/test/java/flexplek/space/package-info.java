/** Proves the package of the same name. */
@NullMarked
package flexplek.space;

import org.jspecify.annotations.NullMarked;
