package flexplek.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Keeps the tokens of quarkus-oidc on our side; its cookie holds no more than a {@link SessionKey}. */
@ApplicationScoped
@Alternative
@Priority(1)
class KeptTokens implements TokenStateManager {
    private final KeptSessions kept;
    private final Renewals renewals;

    KeptTokens(KeptSessions kept, Renewals renewals) {
        this.kept = kept;
        this.renewals = renewals;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> blocking) {
        SessionTokens given = new SessionTokens(tokens.getIdToken(), tokens.getAccessToken(), tokens.getRefreshToken());
        if (!given.fitIntoACall()) {
            return Uni.createFrom().failure(new TooManyGroups());
        }
        return blocking.runBlocking(() -> kept.add(given).text());
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig config,
            String key,
            OidcRequestContext<AuthorizationCodeTokens> blocking) {
        return Uni.createFrom()
                .completionStage(() -> renewals.fresh(new SessionKey(key)).toCompletionStage())
                .map(there -> there.orElseThrow(() -> new AuthenticationFailedException("No such session")))
                .map(there -> new AuthorizationCodeTokens(there.id(), there.access(), there.refresh()));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext context, OidcTenantConfig config, String key, OidcRequestContext<Void> blocking) {
        return blocking.runBlocking(() -> {
            kept.remove(new SessionKey(key));
            return null;
        });
    }
}
