/** What the programs stand on: invented buildings, invented people and their tokens. */
@NullMarked
package flexplek.bench.ground;

import org.jspecify.annotations.NullMarked;
