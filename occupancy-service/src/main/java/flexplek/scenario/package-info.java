/** How many desks are needed, under which assumptions, and what they cost: calculated exactly and by simulation. */
@NullMarked
package flexplek.scenario;

import org.jspecify.annotations.NullMarked;
