@NullMarked
package flexplek.decision;

import org.jspecify.annotations.NullMarked;
