package flexplek.local;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/**
 * The key that a local realm signs its tokens with, in PKCS#8. It stands beside the stack's data, so that load tests can
 * sign tokens for thousands of people; no realm outside this machine ever uses it. Its key id is the unpadded Base64url
 * SHA-256 of the public key, as Keycloak computes it.
 */
record RealmKey(String pem) {
    static final String FILE = "realm-key.pem";

    static RealmKey made() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs8);
            return new RealmKey("-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
