/** What rules refused, and why: written down after the answer, and read by whom it was refused and by who manages the building. */
@NullMarked
package flexplek.decision;

import org.jspecify.annotations.NullMarked;
