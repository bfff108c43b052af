/** What trials on the real stack need: a building told over Kafka, and an open stream. */
@NullMarked
package flexplek.trial;

import org.jspecify.annotations.NullMarked;
