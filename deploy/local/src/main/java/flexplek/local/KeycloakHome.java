package flexplek.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A Keycloak home that holds the realm already. The first import takes longer than anything else in a start, so it is
 * done once per realm file and every new stack begins with a copy of the database.
 */
final class KeycloakHome {
    private static final Path DATABASE = Path.of("data", "h2");

    private KeycloakHome() {}

    /** Gives an empty home its database and its realm key; a home that has one keeps it. */
    static void prepare(Path home, Path keyFile) throws IOException {
        if (Files.isDirectory(home.resolve(DATABASE))) {
            return;
        }
        Path template = template();
        Files.createDirectories(home.resolve(DATABASE));
        try (var files = Files.list(template.resolve(DATABASE))) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(DATABASE).resolve(file.getFileName()));
            }
        }
        Files.copy(template.resolve(RealmKey.FILE), keyFile);
    }

    private static Path template() throws IOException {
        Realm realm = Realm.local();
        Map<String, String> settings = LocalSettings.read();
        settings.keySet().removeIf(name -> !realm.json().contains("${" + name + "}"));
        String contents = realm.json() + settings + PinnedVersion.of("keycloak");
        return Unpacked.once("realm-" + hash(contents), home -> {
            Path imports = Files.createDirectories(home.resolve("data/import"));
            RealmKey key = RealmKey.made();
            Files.writeString(home.resolve(RealmKey.FILE), key.pem());
            Files.writeString(
                    imports.resolve("flexplek-realm.json"), realm.with(key).json());
            KeycloakServer.start(new Folders(home), home, FreePort.next()).close();
        });
    }

    private static String hash(String contents) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(contents.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
