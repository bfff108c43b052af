/** What trials on the real stack need: a building told over Kafka, an open stream, and the clients of Kafka that are open. */
@NullMarked
package flexplek.trial;

import org.jspecify.annotations.NullMarked;
