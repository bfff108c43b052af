/** A browser without a screen, and services behind the door that answer as a test needs. */
@NullMarked
package flexplek.trial;

import org.jspecify.annotations.NullMarked;
