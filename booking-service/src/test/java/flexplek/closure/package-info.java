@NullMarked
package flexplek.closure;

import org.jspecify.annotations.NullMarked;
