/** Tests of the options. */
@NullMarked
package flexplek.bench;

import org.jspecify.annotations.NullMarked;
