/** Tests of presence. */
@NullMarked
package flexplek.presence;

import org.jspecify.annotations.NullMarked;
