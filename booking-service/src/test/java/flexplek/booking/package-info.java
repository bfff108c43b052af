@NullMarked
package flexplek.booking;

import org.jspecify.annotations.NullMarked;
