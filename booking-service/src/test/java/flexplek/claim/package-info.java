@NullMarked
package flexplek.claim;

import org.jspecify.annotations.NullMarked;
