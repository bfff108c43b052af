package flexplek.session;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a session out of its tokens. They can be believed without another look at their signatures: quarkus-oidc looked at
 * those of the sign-in, those of a renewal came straight from Keycloak (OpenID Connect Core 3.1.3.7, 6), and only we can
 * have sealed what is kept.
 */
final class Tokens {
    private static final Pattern ORGANISATION = Pattern.compile("[a-z0-9-]{1,40}");

    private Tokens() {}

    static Optional<Session> session(SessionTokens tokens) {
        JsonObject id = claims(tokens.id());
        JsonObject claims = claims(tokens.access());
        String subject = text(id, "sub", "");
        return subject.isEmpty()
                ? Optional.empty()
                : Optional.of(new Session(
                        id.getString("sid"),
                        account(subject),
                        text(claims, "name", ""),
                        organisation(claims),
                        roles(claims),
                        text(claims, "locale", "nl"),
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

    /** The key that services read too: of one text or a list of one. What they refuse is no organisation here either. */
    private static @Nullable String organisation(JsonObject claims) {
        Object told = claims.getValue("organisation");
        Object one = told instanceof JsonArray list && list.size() == 1 ? list.getValue(0) : told;
        return one instanceof String key && ORGANISATION.matcher(key).matches() ? key : null;
    }

    private static String text(JsonObject claims, String name, String otherwise) {
        return claims.getValue(name) instanceof String text && !text.isBlank() ? text : otherwise;
    }

    private static List<String> roles(JsonObject claims) {
        return claims.getValue("realm_access") instanceof JsonObject access
                        && access.getValue("roles") instanceof JsonArray roles
                ? roles.stream().map(String::valueOf).sorted().toList()
                : List.of();
    }

    static Instant expiry(JsonObject claims) {
        return Instant.ofEpochSecond(claims.getLong("exp"));
    }

    /** What a token says; whoever calls knows that it can be believed. */
    static JsonObject claims(String token) {
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1])));
    }
}
