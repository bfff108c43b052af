package flexplek.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Set;

/**
 * The key that a local realm signs its tokens with, in PKCS#8. It stands beside the stack's data, so that load tests can
 * sign tokens for thousands of people; no realm outside this machine ever uses it. Its key id is the unpadded Base64url
 * SHA-256 of the public key, as Keycloak computes it.
 */
record RealmKey(String pem) {
    static final String FILE = "realm-key.pem";

    private static final Set<PosixFilePermission> ITS_OWNER = PosixFilePermissions.fromString("rw-------");

    /** Who can read this file can be anybody in the local realm, so its owner alone may. */
    void writeTo(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(ITS_OWNER));
        Files.writeString(file, pem);
    }

    /** For a key that was written when others could still read it. */
    static void shut(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, ITS_OWNER);
        }
    }

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
