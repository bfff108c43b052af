package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalSecretsTest {

    private static final String LOCAL = "local-secret";

    private record Known(String local, String used) implements LocalSecrets.Secrets.Secret {}

    @Test
    void startsTheLocalStackWithItsSecrets() {
        assertThatCode(() -> start("local", LOCAL, LOCAL)).doesNotThrowAnyException();
    }

    @Test
    void refusesToStartElsewhereWithASecretFromTheRepository() {
        assertThatThrownBy(() -> start("production", LOCAL, "a real one"))
                .hasMessageContaining("DB_PASSWORD")
                .hasMessageNotContaining(LOCAL);
        assertThatThrownBy(() -> start("production", "a real one", LOCAL)).hasMessageContaining("CLIENT_SECRET");
        assertThatCode(() -> start("production", "a real one", "another")).doesNotThrowAnyException();
    }

    @Test
    void takesAPlaceThatNobodyNamedForElsewhere() {
        assertThatThrownBy(() -> start(null, LOCAL, LOCAL)).hasMessageContaining("FLEXPLEK_PROFILE is not set");
        assertThatCode(() -> start(null, "a real one", "another")).doesNotThrowAnyException();
    }

    private static void start(@Nullable String profile, String database, String client) {
        LocalSecrets.Secrets secrets =
                () -> Map.of("DB_PASSWORD", new Known(LOCAL, database), "CLIENT_SECRET", new Known(LOCAL, client));
        new LocalSecrets(Optional.ofNullable(profile), secrets).check(new StartupEvent());
    }
}
