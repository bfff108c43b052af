/** Events written with the facts they tell, and carried to Kafka in order. */
@NullMarked
package flexplek.outbox;

import org.jspecify.annotations.NullMarked;
