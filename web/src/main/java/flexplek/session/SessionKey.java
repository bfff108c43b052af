package flexplek.session;

import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a session's cookie holds. Its hash finds the session, and only the key itself, together with the house's secret,
 * opens the tokens there.
 */
record SessionKey(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    static SessionKey made() {
        return new SessionKey(Base64.getUrlEncoder().withoutPadding().encodeToString(random(32)));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(SessionTokens tokens, String secret) {
        byte[] plain = bytes(new JsonArray()
                .add(tokens.id())
                .add(tokens.access())
                .add(tokens.refresh())
                .encode());
        byte[] nonce = random(NONCE_BYTES);
        byte[] closed = apply(Cipher.ENCRYPT_MODE, secret, nonce, plain);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE_BYTES, closed.length);
        return sealed;
    }

    SessionTokens open(byte[] sealed, String secret) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] closed = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        JsonArray tokens =
                new JsonArray(new String(apply(Cipher.DECRYPT_MODE, secret, nonce, closed), StandardCharsets.UTF_8));
        return new SessionTokens(tokens.getString(0), tokens.getString(1), tokens.getString(2));
    }

    private byte[] apply(int mode, String secret, byte[] nonce, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            SecretKeySpec key = new SecretKeySpec(mac.doFinal(bytes("session " + text)), "AES");
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SessionKey"; // Whoever reads it is signed in.
    }
}
