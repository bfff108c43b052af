/** How much one person may ask for, and one address before anybody is signed in. */
@NullMarked
package flexplek.platform.limit;

import org.jspecify.annotations.NullMarked;
