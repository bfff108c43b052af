/** Chance that falls the same way for the same seed. */
@NullMarked
package flexplek.demo.dice;

import org.jspecify.annotations.NullMarked;
