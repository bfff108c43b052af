package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalSecretsTest {

    @Test
    void startsTheLocalStackWithItsSecret() {
        assertThatCode(() -> start("local", "occupancy")).doesNotThrowAnyException();
    }

    @Test
    void refusesToStartElsewhereWithASecretFromTheRepository() {
        assertThatThrownBy(() -> start("production", "occupancy")).hasMessageContaining("DB_PASSWORD");
        assertThatCode(() -> start("production", "a real one")).doesNotThrowAnyException();
    }

    @Test
    void takesAPlaceThatNobodyNamedForElsewhere() {
        assertThatThrownBy(() -> start(null, "occupancy")).hasMessageContaining("FLEXPLEK_PROFILE is not set");
        assertThatCode(() -> start(null, "a real one")).doesNotThrowAnyException();
    }

    private static void start(@Nullable String profile, String databasePassword) {
        new LocalSecrets(Optional.ofNullable(profile), databasePassword).check(new StartupEvent());
    }
}
