package flexplek.session;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks Keycloak, as the web app's client, to renew a session or to end it. */
@ApplicationScoped
class Keycloak {
    private static final Logger LOG = Logger.getLogger(Keycloak.class);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;

    private final WebClient web;
    private final String realm;
    private final String client;
    private final String secret;

    Keycloak(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret) {
        web = WebClient.create(vertx);
        this.realm = realm;
        this.client = client;
        this.secret = secret;
    }

    /**
     * Empty where the session is over, as it is where no service would take its calls any more: the next sign-in says why.
     * Fails where Keycloak is away.
     */
    Future<Optional<SessionTokens>> refresh(SessionTokens old) {
        return ask("token", form(old.refresh()).add("grant_type", "refresh_token"))
                .compose(answer -> switch (answer.statusCode()) {
                    case OK ->
                        Future.succeededFuture(Optional.of(tokens(requireNonNull(answer.bodyAsJsonObject()), old))
                                .filter(SessionTokens::fitIntoACall));
                    case BAD_REQUEST -> Future.succeededFuture(Optional.empty());
                    default -> Future.failedFuture(new SessionsAway("Keycloak answers " + answer.statusCode()));
                });
    }

    private static SessionTokens tokens(JsonObject answer, SessionTokens old) {
        return new SessionTokens(
                answer.getString("id_token", old.id()),
                answer.getString("access_token"),
                answer.getString("refresh_token", old.refresh()));
    }

    /** Ends the session in every other app too; succeeds also where Keycloak is away, for here it has ended. */
    Future<Void> end(Session session) {
        return ask("logout", form(session.refreshToken()))
                .map(answer -> answer.statusCode() == NO_CONTENT ? "" : "status " + answer.statusCode())
                .otherwise(failure -> String.valueOf(failure.getMessage()))
                .map(failure -> {
                    if (!failure.isEmpty()) {
                        LOG.warnf("sign-out session=%s keycloak=%s", session.id(), failure);
                    }
                    return null;
                });
    }

    private MultiMap form(String refreshToken) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("client_id", client)
                .add("client_secret", secret)
                .add("refresh_token", refreshToken);
    }

    private Future<HttpResponse<Buffer>> ask(String what, MultiMap form) {
        return web.postAbs(realm + "/protocol/openid-connect/" + what)
                .timeout(5_000)
                .sendForm(form);
    }
}
