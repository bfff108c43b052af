package flexplek.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads a session out of its tokens, which came straight from Keycloak and are kept where only we can write. */
final class Tokens {
    private Tokens() {}

    static Optional<Session> session(SecurityIdentity identity) {
        AccessTokenCredential access = identity.getCredential(AccessTokenCredential.class);
        RefreshToken refresh = identity.getCredential(RefreshToken.class);
        if (!(identity.getPrincipal() instanceof JsonWebToken id) || access == null || refresh == null) {
            return Optional.empty();
        }
        JsonObject claims = claims(access.getToken());
        return Optional.of(new Session(
                id.getClaim("sid"),
                id.getSubject(),
                claims.getString("name", ""),
                claims.getString("organisation"),
                roles(claims),
                claims.getString("locale", "nl"),
                expiry(claims(refresh.getToken())),
                access.getToken(),
                expiry(claims),
                refresh.getToken()));
    }

    private static List<String> roles(JsonObject claims) {
        return claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray()).stream()
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    private static Instant expiry(JsonObject claims) {
        return Instant.ofEpochSecond(claims.getLong("exp"));
    }

    /** What a token says; whoever calls knows that it can be believed. */
    static JsonObject claims(String token) {
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1])));
    }
}
