/** Three invented buildings: their floor plans in metres and the files that import them. */
@NullMarked
package flexplek.demo.plan;

import org.jspecify.annotations.NullMarked;
