/** Proves the package of the same name on the real PostgreSQL, Kafka and Keycloak. */
@NullMarked
package flexplek.bookingimport;

import org.jspecify.annotations.NullMarked;
