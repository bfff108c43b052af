/** Tests of the shape of the service. */
@NullMarked
package flexplek;

import org.jspecify.annotations.NullMarked;
