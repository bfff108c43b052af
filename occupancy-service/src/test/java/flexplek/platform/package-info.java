/** What several tests need: the contracts as files. */
@NullMarked
package flexplek.platform;

import org.jspecify.annotations.NullMarked;
