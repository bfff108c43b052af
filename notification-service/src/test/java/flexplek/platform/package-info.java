/** Tests of ids, cursors and the start. */
@NullMarked
package flexplek.platform;

import org.jspecify.annotations.NullMarked;
