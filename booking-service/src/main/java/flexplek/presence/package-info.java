/** Who of a team is in, as far as each person lets the team see. */
@NullMarked
package flexplek.presence;

import org.jspecify.annotations.NullMarked;
