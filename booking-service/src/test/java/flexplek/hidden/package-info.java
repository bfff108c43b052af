/** What others can find out about a person who shows nobody when they are in: nothing. */
@NullMarked
package flexplek.hidden;

import org.jspecify.annotations.NullMarked;
