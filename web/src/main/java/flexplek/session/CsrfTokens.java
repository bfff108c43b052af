package flexplek.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A word per session that only our own pages can read, so that no other site can make a call in a person's name. */
@ApplicationScoped
public class CsrfTokens {
    public static final String HEADER = "X-CSRF-Token";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    CsrfTokens(@ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret") String secret) {
        key = new SecretKeySpec(mac(new SecretKeySpec(bytes(secret), ALGORITHM), "csrf"), ALGORITHM);
    }

    String of(Session session) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, session.id()));
    }

    public boolean matches(Session session, @Nullable String given) {
        return given != null && MessageDigest.isEqual(bytes(of(session)), bytes(given));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
