package flexplek.session;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads a session out of its tokens, which came straight from Keycloak and are kept where only we can write. */
final class Tokens {
    private Tokens() {}

    static Optional<Session> session(SecurityIdentity identity, SessionTokens tokens) {
        if (!(identity.getPrincipal() instanceof JsonWebToken id)) {
            return Optional.empty();
        }
        JsonObject claims = claims(tokens.access());
        return Optional.of(new Session(
                id.getClaim("sid"),
                account(id.getSubject()),
                claims.getString("name", ""),
                claims.getString("organisation"),
                roles(claims),
                claims.getString("locale", "nl"),
                tokens.ends(),
                tokens.access(),
                expiry(claims),
                tokens.refresh()));
    }

    /** The subject itself is shown to nobody. */
    private static String account(String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static List<String> roles(JsonObject claims) {
        return claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray()).stream()
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    static Instant expiry(JsonObject claims) {
        return Instant.ofEpochSecond(claims.getLong("exp"));
    }

    /** What a token says; whoever calls knows that it can be believed. */
    static JsonObject claims(String token) {
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1])));
    }
}
