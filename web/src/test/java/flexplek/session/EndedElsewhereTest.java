package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A session that has ended at another door, which shares nothing with this one but the database. */
@QuarkusTest
@AtTheDoor
class EndedElsewhereTest {
    private final Browser browser = new Browser().signedIn("employee");

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret")
    String secret;

    @Test
    void hasEndedHere() {
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");

        endElsewhere();

        assertThat(browser.copy().get("/api/booking/v1/echo").statusCode()).isEqualTo(401);
        assertThat(browser.get("/session").body()).contains("\"signedIn\":false");
        assertThat(browser.cookies()).doesNotContainKey("__Host-q_session");
    }

    @Test
    void takesItsStreamsWithIt() throws IOException {
        try (InputStream events = browser.stream("/api/booking/v1/stream").body()) {
            endElsewhere();

            assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("event: closed\ndata: {\"reason\":\"signed-out\"}");
        }
    }

    private void endElsewhere() {
        KeptSessions there = new KeptSessions(database, clock, secret);
        String session =
                there.find(new SessionKey(browser.session())).orElseThrow().keycloakSession();
        there.removeAll(session);
    }
}
