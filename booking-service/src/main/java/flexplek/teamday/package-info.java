/** The days on which a team agrees to be in together. */
@NullMarked
package flexplek.teamday;

import org.jspecify.annotations.NullMarked;
