package flexplek.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/**
 * The key that a local realm signs its tokens with: made at the first start and kept beside the stack's data, so that
 * load tests can sign tokens for thousands of people. No realm outside this machine ever uses it.
 */
record RealmKey(String pem) {
    static RealmKey keptIn(Path data) throws IOException {
        Path file = data.resolve("realm-key.pem");
        if (!Files.exists(file)) {
            Files.writeString(file, made());
        }
        return new RealmKey(Files.readString(file));
    }

    private static String made() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs8);
            return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
