/** A person's session: signing in and out by Keycloak, who they are, and what proves that a call is theirs. */
@NullMarked
package flexplek.session;

import org.jspecify.annotations.NullMarked;
