/** Tests of the invented buildings. */
@NullMarked
package flexplek.demo.plan;

import org.jspecify.annotations.NullMarked;
