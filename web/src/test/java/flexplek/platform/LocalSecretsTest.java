package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalSecretsTest {
    private static final String COOKIES = "local-cookie-secret-of-32-letters";

    @Test
    void startsTheLocalStackWithItsSecrets() {
        assertThatCode(() -> start("local", false, "local-web-secret", COOKIES)).doesNotThrowAnyException();
    }

    @Test
    void refusesToStartElsewhereWithASecretFromTheRepository() {
        assertThatThrownBy(() -> start("production", true, "local-web-secret", "a real one"))
                .hasMessageContaining("FLEXPLEK_WEB_SECRET")
                .hasMessageNotContaining("local-web-secret");
        assertThatThrownBy(() -> start("production", true, "a real one", COOKIES))
                .hasMessageContaining("FLEXPLEK_WEB_COOKIE_SECRET");
        assertThatCode(() -> start("production", true, "a real one", "another")).doesNotThrowAnyException();
    }

    @Test
    void takesAPlaceThatNobodyNamedForElsewhere() {
        assertThatThrownBy(() -> start(null, true, "local-web-secret", COOKIES))
                .hasMessageContaining("FLEXPLEK_PROFILE is not set");
        assertThatCode(() -> start(null, true, "a real one", "another")).doesNotThrowAnyException();
    }

    @Test
    void refusesToStartElsewhereWithoutTls() {
        assertThatThrownBy(() -> start("production", false, "a real one", "another"))
                .hasMessageContaining("FLEXPLEK_WEB_SECURE");
    }

    private static void start(@Nullable String profile, boolean secure, String client, String cookies) {
        new LocalSecrets(Optional.ofNullable(profile), secure, client, cookies, "a password").check(new StartupEvent());
    }
}
