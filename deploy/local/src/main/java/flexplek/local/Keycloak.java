package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real Keycloak with the realm of {@code deploy/keycloak}; its people and sessions live in the stack's data. */
final class Keycloak implements Part {
    private final Folders folders;
    private final int port;
    private @Nullable KeycloakServer server;

    Keycloak(Folders folders, int port) {
        this.folders = folders;
        this.port = port;
    }

    @Override
    public Map<String, String> start() {
        Path home = folders.of("keycloak");
        Path key = folders.of(RealmKey.FILE);
        try {
            KeycloakHome.prepare(home, key);
            server = KeycloakServer.start(folders, home, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("keycloak.url", "http://localhost:" + port, "keycloak.realm.key", key.toString());
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        if (server != null) {
            server.awaitEnd();
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
