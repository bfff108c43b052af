/** Tests of the demo programs. */
@NullMarked
package flexplek.demo;

import org.jspecify.annotations.NullMarked;
