/** The programs that measure and try a running local stack: race, rush, floor, live and faults. */
@NullMarked
package flexplek.bench;

import org.jspecify.annotations.NullMarked;
