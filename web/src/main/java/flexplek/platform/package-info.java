/** What every part of the door stands on: the clock, problem documents, and secrets that must not leave the local stack. */
@NullMarked
package flexplek.platform;

import org.jspecify.annotations.NullMarked;
