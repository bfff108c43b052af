/** Rules as data: set, changed, taken away, and tried before they hold; the rule book asks them. */
@NullMarked
package flexplek.ruleset;

import org.jspecify.annotations.NullMarked;
