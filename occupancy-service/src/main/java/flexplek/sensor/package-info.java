/** What sensors counted: taken in over HTTP, passed on by Kafka, kept in PostgreSQL. */
@NullMarked
package flexplek.sensor;

import org.jspecify.annotations.NullMarked;
