package flexplek.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AtTheDoor
class StreamTest {
    private static final String STREAM = "/api/booking/v1/stream";

    private final Browser browser = new Browser();

    @BeforeEach
    void signIn() {
        browser.signedIn("employee");
    }

    @Test
    void passesEventsAsTheyCome() throws IOException {
        try (InputStream events = browser.stream(STREAM).body()) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8));

            assertThat(lines.readLine()).isEqualTo("event: tick");
            assertThat(lines.readLine()).isEqualTo("data: 1");
        }
    }

    @Test
    void endsWithAWordWhenThePersonSignsOut() throws IOException {
        try (InputStream events = browser.stream(STREAM).body()) {
            browser.send("POST", "/session/sign-out", "", "X-CSRF-Token", browser.csrf());

            assertThat(lines(events)).endsWith("event: closed", "data: {\"reason\":\"signed-out\"}", "");
        }
    }

    @Test
    void endsWithItsTokenAndCanBeOpenedAgain() throws IOException {
        try (InputStream events = browser.stream(STREAM).body()) {
            assertThat(lines(events)).contains("retry: 1000").doesNotContain("event: closed");
        }

        HttpResponse<InputStream> again = browser.stream(STREAM);
        assertThat(again.statusCode()).isEqualTo(200);
        again.body().close();
    }

    @Test
    void endsBehindTheDoorWhenTheBrowserGoes() throws IOException {
        browser.stream(STREAM).body().close();

        await().atMost(Duration.ofSeconds(4))
                .until(() -> browser.get("/api/booking/v1/streams").body().equals("0"));
    }

    @Test
    void opensNoneForNobody() {
        assertThat(new Browser().stream(STREAM).statusCode()).isEqualTo(401);
    }

    private static List<String> lines(InputStream events) throws IOException {
        return new String(events.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
