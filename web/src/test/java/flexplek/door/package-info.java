/** Tries the way through the door, the streams in it, and the files it hands out. */
@NullMarked
package flexplek.door;

import org.jspecify.annotations.NullMarked;
