/** Kafka's topics as this service makes, reads and copies them, and the events' headers and JSON. */
@NullMarked
package flexplek.topic;

import org.jspecify.annotations.NullMarked;
