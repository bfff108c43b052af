@NullMarked
package flexplek.exchange;

import org.jspecify.annotations.NullMarked;
