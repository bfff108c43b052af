package flexplek.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Keycloak home that holds the realm already. The first import takes longer than anything else in a start, so it is
 * done once per realm file and every new stack begins with a copy of the database; one with settings, or an
 * administrator, of its own imports for itself.
 */
final class KeycloakHome {
    private static final Path DATABASE = Path.of("data", "h2");

    /** Keycloak makes the administrator that it is told of with its database, and never later. */
    private static final String ADMINISTRATOR = "KC_BOOTSTRAP_ADMIN_USERNAME";

    private KeycloakHome() {}

    /** Gives an empty home its database and its realm key; a home that has one keeps it. */
    static void prepare(Path home, Path keyFile) throws IOException {
        prepare(home, keyFile, System.getenv());
    }

    static void prepare(Path home, Path keyFile, Map<String, String> environment) throws IOException {
        if (Files.isDirectory(home.resolve(DATABASE))) {
            RealmKey.shut(keyFile);
            return;
        }
        if (LocalSettings.read().equals(LocalSettings.defaults()) && !environment.containsKey(ADMINISTRATOR)) {
            copy(template(), home, keyFile);
        } else {
            seed(home, keyFile);
        }
    }

    private static void copy(Path template, Path home, Path keyFile) throws IOException {
        Files.createDirectories(home.resolve(DATABASE));
        try (Stream<Path> files = Files.list(template.resolve(DATABASE))) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(DATABASE).resolve(file.getFileName()));
            }
        }
        new RealmKey(Files.readString(template.resolve(RealmKey.FILE))).writeTo(keyFile);
    }

    private static Path template() throws IOException {
        Map<String, String> settings = LocalSettings.read();
        String realm = Realm.local().json();
        settings.keySet().removeIf(name -> !realm.contains("${" + name + "}"));
        return Unpacked.once("realm-" + hash(realm + settings + PinnedVersion.of("keycloak")), home -> {
            seed(home, home.resolve(RealmKey.FILE));
            KeycloakServer.start(new Folders(home), home, FreePort.next()).close();
        });
    }

    /** Leaves the realm and a new key where Keycloak imports from when it starts. */
    private static void seed(Path home, Path keyFile) throws IOException {
        RealmKey key = RealmKey.made();
        key.writeTo(keyFile);
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(
                imports.resolve("flexplek-realm.json"), Realm.local().with(key).json());
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
