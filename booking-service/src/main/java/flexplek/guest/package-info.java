/** Who comes to visit somebody of the house: announced by their host, received by those who look after the building. */
@NullMarked
package flexplek.guest;

import org.jspecify.annotations.NullMarked;
