/** What every feature stands on: the clock, ids, problems, the reader and the topics. */
@NullMarked
package flexplek.platform;

import org.jspecify.annotations.NullMarked;
