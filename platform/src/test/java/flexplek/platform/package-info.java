/** Trials of what every feature stands on. */
@NullMarked
package flexplek.platform;

import org.jspecify.annotations.NullMarked;
