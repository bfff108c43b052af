package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;

class LocalSecretsTest {

    @Test
    void startsTheLocalStackWithItsSecrets() {
        assertThatCode(() -> start("local", "local-notification-secret", "notification"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesToStartElsewhereWithASecretFromTheRepository() {
        assertThatThrownBy(() -> start("production", "local-notification-secret", "a real one"))
                .hasMessageContaining("KEYCLOAK_CLIENT_SECRET")
                .hasMessageNotContaining("local-notification-secret");
        assertThatThrownBy(() -> start("production", "a real one", "notification"))
                .hasMessageContaining("DB_PASSWORD");
        assertThatCode(() -> start("production", "a real one", "another")).doesNotThrowAnyException();
    }

    private static void start(String profile, String client, String database) {
        new LocalSecrets(profile, client, database).check(new StartupEvent());
    }
}
