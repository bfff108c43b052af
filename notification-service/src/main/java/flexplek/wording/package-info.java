/** News in the words of the reader's language. */
@NullMarked
package flexplek.wording;

import org.jspecify.annotations.NullMarked;
