/** Tests of the words. */
@NullMarked
package flexplek.wording;

import org.jspecify.annotations.NullMarked;
