@NullMarked
package flexplek.place;

import org.jspecify.annotations.NullMarked;
