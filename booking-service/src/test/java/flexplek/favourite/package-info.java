/** What a person wants without asking each time. */
@NullMarked
package flexplek.favourite;

import org.jspecify.annotations.NullMarked;
