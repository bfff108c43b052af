/** Tests of guests, from their announcement to their being forgotten. */
@NullMarked
package flexplek.guest;

import org.jspecify.annotations.NullMarked;
