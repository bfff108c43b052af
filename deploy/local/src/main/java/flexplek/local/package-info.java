/** The real PostgreSQL, Kafka, Keycloak and a mail catcher on one machine, without containers. */
@NullMarked
package flexplek.local;

import org.jspecify.annotations.NullMarked;
