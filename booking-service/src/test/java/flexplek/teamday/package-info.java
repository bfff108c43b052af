@NullMarked
package flexplek.teamday;

import org.jspecify.annotations.NullMarked;
