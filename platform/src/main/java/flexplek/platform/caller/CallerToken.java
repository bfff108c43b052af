package flexplek.platform.caller;

import flexplek.platform.Codes;
import flexplek.platform.Texts;
import flexplek.platform.Wording;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What an access token tells of who calls. What it leaves out (null) is not known, which is something else than none: it
 * leaves things as they are.
 *
 * @param subject what the identity provider calls the person; compared exactly, and never shown, stored in a log or told on
 * @param groups paths, as the provider has them
 */
public record CallerToken(
        String subject,
        @Nullable String organisation,
        @Nullable String name,
        @Nullable Set<String> groups,
        Set<String> roles,
        Instant expires) {

    /** What OpenID Connect allows, without control characters. */
    private static final Pattern SUBJECT = Pattern.compile("[ -~]{1,255}");

    private static final Pattern ORGANISATION = Pattern.compile("[a-z0-9-]{1,40}");

    /** Refuses a token that no service can take, saying what the realm must put right. */
    static CallerToken read(JsonWebToken token, Set<String> roles) {
        String subject = token.getSubject();
        if (subject == null || subject.isEmpty()) {
            throw new UnusableToken.NoSubject("sub", Wording.of(TokenWords.class, TokenWords::noSubject));
        }
        if (!SUBJECT.matcher(subject).matches()) {
            throw new UnusableToken.Refused("sub", Wording.of(TokenWords.class, TokenWords::longSubject));
        }
        return new CallerToken(
                subject,
                organisation(told(token, "organisation")),
                name(text(told(token, "name"))),
                texts(told(token, "groups")),
                roles,
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    /** Tells one account from another where the subject is not to be shown; the same as the door tells. */
    public String account() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** As the token has it: of groups that it cannot read, or that are not there, the principal makes an empty set. */
    private static @Nullable Object told(JsonWebToken token, String claim) {
        return token instanceof OidcJwtCallerPrincipal oidc
                ? oidc.getClaims().getClaimValue(claim)
                : token.getClaim(claim);
    }

    /** One key; some realms tell it as a list of one. */
    private static @Nullable String organisation(@Nullable Object claim) {
        Object told = claim instanceof Collection<?> list && list.size() == 1
                ? list.iterator().next()
                : claim;
        if (told instanceof Collection<?> none && none.isEmpty()) {
            return null;
        }
        String key = text(told);
        if (told != null
                && (key == null ? !isBlank(told) : !ORGANISATION.matcher(key).matches())) {
            throw new UnusableToken.Refused("organisation", Wording.of(TokenWords.class, TokenWords::organisation));
        }
        return key;
    }

    private static boolean isBlank(Object told) {
        return (told instanceof JsonString s ? s.getString() : told) instanceof String s && s.isBlank();
    }

    private static @Nullable String text(@Nullable Object claim) {
        String text = claim instanceof JsonString s ? s.getString() : claim instanceof String s ? s : null;
        return text == null || text.isBlank() || !Texts.canBeKept(text) ? null : text;
    }

    /** Whoever keeps the directory cannot be asked while somebody signs in. */
    private static @Nullable String name(@Nullable String told) {
        String name = told == null ? "" : Codes.composed(Texts.asOneLine(told));
        return name.isEmpty() ? null : name;
    }

    /** One text alone is a list of one; what is no text at all is kept in its written form, to be named as left out. */
    private static @Nullable Set<String> texts(@Nullable Object claim) {
        if (claim == null) {
            return null;
        }
        Collection<?> all = claim instanceof Collection<?> list ? list : List.of(claim);
        Set<String> texts = new TreeSet<>();
        all.forEach(one -> texts.add(one instanceof JsonString s ? s.getString() : String.valueOf(one)));
        return texts;
    }
}
