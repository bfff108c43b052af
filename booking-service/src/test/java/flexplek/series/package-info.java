@NullMarked
package flexplek.series;

import org.jspecify.annotations.NullMarked;
