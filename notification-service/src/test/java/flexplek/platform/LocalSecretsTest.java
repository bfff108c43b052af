package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalSecretsTest {

    private static final String CLIENT = "local-notification-secret";

    @Test
    void startsTheLocalStackWithItsSecrets() {
        assertThatCode(() -> start("local", CLIENT, "notification")).doesNotThrowAnyException();
    }

    @Test
    void refusesToStartElsewhereWithASecretFromTheRepository() {
        assertThatThrownBy(() -> start("production", CLIENT, "a real one"))
                .hasMessageContaining("KEYCLOAK_CLIENT_SECRET")
                .hasMessageNotContaining(CLIENT);
        assertThatThrownBy(() -> start("production", "a real one", "notification"))
                .hasMessageContaining("DB_PASSWORD");
        assertThatCode(() -> start("production", "a real one", "another")).doesNotThrowAnyException();
    }

    @Test
    void takesAPlaceThatNobodyNamedForElsewhere() {
        assertThatThrownBy(() -> start(null, CLIENT, "notification"))
                .hasMessageContaining("FLEXPLEK_PROFILE is not set");
        assertThatCode(() -> start(null, "a real one", "another")).doesNotThrowAnyException();
    }

    private static void start(@Nullable String profile, String client, String database) {
        new LocalSecrets(Optional.ofNullable(profile), client, database).check(new StartupEvent());
    }
}
