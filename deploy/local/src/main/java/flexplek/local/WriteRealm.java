package flexplek.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the realm that containers import, {@code deploy/keycloak/compose/flexplek-realm.json}: there Keycloak makes its
 * own keys. Run it after a change to a realm file; a test says when it was forgotten.
 */
public final class WriteRealm {
    private WriteRealm() {}

    /** The program; it takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), Realm.local().json() + "\n");
        System.out.println("Wrote " + file());
    }

    static Path file() {
        return Folders.root().resolve("deploy/keycloak/compose/flexplek-realm.json");
    }
}
