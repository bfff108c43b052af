/** From events to the people who must be told, each once. */
@NullMarked
package flexplek.telling;

import org.jspecify.annotations.NullMarked;
