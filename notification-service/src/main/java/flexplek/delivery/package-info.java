/** Messages on their way to people, by each channel: handed over once, later when something is away, never lost. */
@NullMarked
package flexplek.delivery;

import org.jspecify.annotations.NullMarked;
