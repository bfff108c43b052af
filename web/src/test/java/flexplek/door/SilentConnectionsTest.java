package flexplek.door;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.local.Edge;
import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With one second where a house has 75, so that nobody waits. */
@QuarkusTest
@AtTheDoor
@TestProfile(SilentConnectionsTest.Impatient.class)
class SilentConnectionsTest {
    private static final int PATIENCE = 10_000;

    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.idle-timeout", "1S", "flexplek.door.hang-up", "1S");
        }
    }

    @Test
    void endWhileAStreamGoesOn() throws IOException {
        Browser browser = new Browser().signedIn("employee");
        try (InputStream events = browser.stream("/api/booking/v1/stream").body();
                Socket silent = knocking("");
                Socket half = knocking("GET / HTTP/1.1\r\nHost: localhost\r\nX-Half: a")) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8));

            assertThat(silent.getInputStream().readAllBytes()).isEmpty();
            assertThat(half.getInputStream().readAllBytes()).isEmpty();

            assertThat(lines.readLine()).isEqualTo("event: tick");
        }
    }

    @Test
    void endAlsoWhereAHeaderGoesOnAndOn() throws IOException {
        assertThat(new Edge(URI.create(Browser.home()).getPort()).endsAHeaderThatGoesOn())
                .isTrue();
    }

    @Test
    void endAlsoWhereABodyGoesOnAfterItWasRefused() throws IOException {
        Edge edge = new Edge(URI.create(Browser.home()).getPort());

        assertThat(edge.endsABodyThatGoesOn("POST", "/api/booking/v1/echo", "Basic refused"))
                .isTrue();
    }

    private static Socket knocking(String saying) throws IOException {
        URI home = URI.create(Browser.home());
        Socket socket = new Socket(home.getHost(), home.getPort());
        socket.setSoTimeout(PATIENCE);
        socket.getOutputStream().write(saying.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
