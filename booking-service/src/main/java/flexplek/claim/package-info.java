/** The one door to a space: whoever takes one, or gives one back, goes through here. */
@NullMarked
package flexplek.claim;

import org.jspecify.annotations.NullMarked;
