/** Proves the package of the same name on the real PostgreSQL, Kafka and Keycloak. */
@NullMarked
package flexplek.sensor;

import org.jspecify.annotations.NullMarked;
