/** Where people can be: buildings, floors, neighbourhoods and spaces, as booking-service tells of them. */
@NullMarked
package flexplek.place;

import org.jspecify.annotations.NullMarked;
