@NullMarked
package flexplek.ruleset;

import org.jspecify.annotations.NullMarked;
