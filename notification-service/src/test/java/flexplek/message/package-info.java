/** Tests of the inbox. */
@NullMarked
package flexplek.message;

import org.jspecify.annotations.NullMarked;
