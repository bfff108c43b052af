package flexplek.session;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Ends a session in Keycloak, and by that in every other app that the person has signed in to. */
@ApplicationScoped
class KeycloakSignOut {
    private static final Logger LOG = Logger.getLogger(KeycloakSignOut.class);
    private static final int NO_CONTENT = 204;

    private final WebClient keycloak;
    private final String address;
    private final String client;
    private final String secret;

    KeycloakSignOut(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret) {
        keycloak = WebClient.create(vertx);
        address = realm + "/protocol/openid-connect/logout";
        this.client = client;
        this.secret = secret;
    }

    /** Succeeds also where Keycloak is away: here the session has ended whatever happens there. */
    Future<Void> end(Session session) {
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .add("client_id", client)
                .add("client_secret", secret)
                .add("refresh_token", session.refreshToken());
        return keycloak.postAbs(address)
                .timeout(5_000)
                .sendForm(form)
                .map(answer -> answer.statusCode() == NO_CONTENT ? "" : "status " + answer.statusCode())
                .otherwise(failure -> String.valueOf(failure.getMessage()))
                .map(failure -> {
                    if (!failure.isEmpty()) {
                        LOG.warnf("sign-out session=%s keycloak=%s", session.id(), failure);
                    }
                    return null;
                });
    }
}
