package flexplek.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakHomeTest {

    @Test
    void beginsWithoutADatabaseWhereAnAdministratorIsToBeMadeWithIt(@TempDir Path home) throws IOException {
        KeycloakHome.prepare(home, home.resolve("key.pem"), Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "somebody"));

        assertThat(home.resolve("data/h2")).doesNotExist();
        assertThat(home.resolve("data/import/flexplek-realm.json")).exists();
    }
}
