package flexplek.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for this machine that nobody vouches for but itself, in the formats that Kafka and PostgreSQL read. The JDK's
 * keytool makes it.
 */
record HouseCertificate(Path folder) {
    /** Of the key store, which is as secret as the folder. */
    static final String PASSWORD = "local-key-store";

    private static final String ALIAS = "house";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /** That of this data folder, made at the first need. */
    static HouseCertificate of(Folders folders) {
        HouseCertificate house =
                new HouseCertificate(Folders.made(folders.of("run").resolve("tls")));
        if (!Files.exists(house.key())) {
            house.make();
        }
        return house;
    }

    /** Certificate and key in PKCS 12. */
    Path store() {
        return folder.resolve("house.p12");
    }

    /** What a client trusts, in PEM. */
    Path certificate() {
        return folder.resolve("house.crt");
    }

    /** In PEM; PostgreSQL refuses one that others may read. */
    Path key() {
        return folder.resolve("house.key");
    }

    private void make() {
        try {
            runKeytool();
            KeyStore made = KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
            Files.writeString(
                    certificate(), pem("CERTIFICATE", made.getCertificate(ALIAS).getEncoded()));
            Files.createFile(key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    key(),
                    pem(
                            "PRIVATE KEY",
                            made.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Making a certificate in " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a certificate was made", e);
        }
    }

    private void runKeytool() throws IOException, InterruptedException {
        Path log = folder.resolve("keytool.log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                store().toString(),
                "-storepass",
                PASSWORD);
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("keytool failed:\n" + Files.readString(log));
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n" + LINES.encodeToString(content) + "\n-----END " + what + "-----\n";
    }
}
