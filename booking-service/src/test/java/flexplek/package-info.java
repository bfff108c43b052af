@NullMarked
package flexplek;

import org.jspecify.annotations.NullMarked;
