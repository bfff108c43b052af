@NullMarked
package flexplek.forecast;

import org.jspecify.annotations.NullMarked;
