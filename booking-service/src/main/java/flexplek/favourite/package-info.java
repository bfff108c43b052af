/** What a person wants without asking each time: favourite spaces, and standing needs. Nobody else learns of either. */
@NullMarked
package flexplek.favourite;

import org.jspecify.annotations.NullMarked;
