/** Where: buildings, floors, neighbourhoods and the spaces on them. */
@NullMarked
package flexplek.space;

import org.jspecify.annotations.NullMarked;
