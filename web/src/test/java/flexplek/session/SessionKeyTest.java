package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SessionKeyTest {
    private static final String SECRET = "a secret of the house";

    private final SessionTokens tokens = new SessionTokens("id", "access", "refresh");
    private final SessionKey key = SessionKey.made();

    @Test
    void opensWhatItSealed() {
        assertThat(key.open(key.seal(tokens, SECRET), SECRET)).isEqualTo(tokens);
    }

    @Test
    void sealsSoThatNeitherTheSecretNorTheKeyOpensItAlone() {
        byte[] sealed = key.seal(tokens, SECRET);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("refresh");
        assertThatThrownBy(() -> SessionKey.made().open(sealed, SECRET)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(sealed, "another secret")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNeverMadeTwiceAndNeverTold() {
        assertThat(SessionKey.made()).isNotEqualTo(key);
        assertThat(key).asString().doesNotContain(key.text());
        assertThat(tokens).asString().doesNotContain("access");
    }
}
