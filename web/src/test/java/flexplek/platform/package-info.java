/** Tries what must not leave the local stack. */
@NullMarked
package flexplek.platform;

import org.jspecify.annotations.NullMarked;
