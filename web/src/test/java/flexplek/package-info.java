/** What holds for the whole door. */
@NullMarked
package flexplek;

import org.jspecify.annotations.NullMarked;
