/** Proves the package of the same name. */
@NullMarked
package flexplek.alert;

import org.jspecify.annotations.NullMarked;
