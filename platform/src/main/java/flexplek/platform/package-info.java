/** What every service stands on and no feature is: problems, strict input, the clock, ids, and the finish of the API's document. */
@NullMarked
package flexplek.platform;

import org.jspecify.annotations.NullMarked;
