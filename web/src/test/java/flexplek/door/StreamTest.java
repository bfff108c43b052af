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
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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
    void logsNoFaultWhenTheBrowserVanishes() throws IOException {
        List<String> faults = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
                    faults.add(record.getLoggerName() + " " + record.getMessage() + " " + record.getThrown());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listener);
        try {
            for (int one = 0; one < 10; one++) {
                vanish();
            }
            await().atMost(Duration.ofSeconds(4))
                    .until(() -> browser.get("/api/booking/v1/streams").body().equals("0"));
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }

        assertThat(faults).isEmpty();
    }

    /** Reads a few events and breaks the connection off in their midst. */
    private void vanish() throws IOException {
        URI home = URI.create(Browser.home());
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(("GET " + STREAM + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: "
                                    + "__Host-q_session=" + browser.session() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null && !line.equals("data: 2"); ) {
                line = lines.readLine();
            }
        }
    }

    @Test
    void opensNoneForNobody() {
        assertThat(new Browser().stream(STREAM).statusCode()).isEqualTo(401);
    }

    @Test
    void opensNoneForAProgramWithoutASessionAndLeavesNoneOpenBehind() {
        HttpResponse<String> answer = new Browser().get(STREAM, "Authorization", "Bearer own");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/stream-without-session");
        await().atMost(Duration.ofSeconds(4))
                .until(() -> browser.get("/api/booking/v1/streams").body().equals("0"));
    }

    private static List<String> lines(InputStream events) throws IOException {
        return new String(events.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
