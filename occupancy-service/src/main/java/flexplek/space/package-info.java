/** Each space on its own: when it is taken, and what it is now; counts are elsewhere, and persons nowhere. */
@NullMarked
package flexplek.space;

import org.jspecify.annotations.NullMarked;
