package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.AuthenticationFailedException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class SessionsTest {

    @Test
    void knowsAKeycloakThatIsAwayFromASessionThatIsOver() {
        Throwable away = new AuthenticationFailedException(new IllegalStateException(new ConnectException("refused")));
        Throwable over = new AuthenticationFailedException(new IllegalStateException("invalid_grant"));

        assertThat(Sessions.isAway(away)).isTrue();
        assertThat(Sessions.isAway(over)).isFalse();
    }
}
