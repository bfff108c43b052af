/** How a program's findings are shown and kept. */
@NullMarked
package flexplek.bench.report;

import org.jspecify.annotations.NullMarked;
