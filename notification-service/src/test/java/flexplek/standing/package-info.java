@NullMarked
package flexplek.standing;

import org.jspecify.annotations.NullMarked;
