@NullMarked
package flexplek.platform.limit;

import org.jspecify.annotations.NullMarked;
