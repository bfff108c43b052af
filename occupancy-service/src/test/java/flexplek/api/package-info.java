/** Trials of the API as a whole: bad input, who may do what, what happens when something is away. */
@NullMarked
package flexplek.api;

import org.jspecify.annotations.NullMarked;
