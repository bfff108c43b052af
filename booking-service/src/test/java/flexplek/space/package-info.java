@NullMarked
package flexplek.space;

import org.jspecify.annotations.NullMarked;
