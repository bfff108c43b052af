@NullMarked
package flexplek.delivery;

import org.jspecify.annotations.NullMarked;
