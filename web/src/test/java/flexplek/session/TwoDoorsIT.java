package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.local.FreePort;
import flexplek.local.RealStack;
import flexplek.trial.Behind;
import flexplek.trial.Browser;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two packaged doors on one database; Keycloak knows of the first only. */
class TwoDoorsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NOBODY = "{\"signedIn\":false}";

    private final Behind behind = new Behind();
    private final Map<String, String> settings = settings(behind);
    private final int first = Integer.parseInt(String.valueOf(settings.get("quarkus.http.test-port")));
    private final int second = FreePort.next();
    private final List<Process> doors = new ArrayList<>();

    @AfterEach
    void end() {
        doors.forEach(Process::destroyForcibly);
        behind.stop();
    }

    @Test
    void endASessionAtOnceAndKeepTheOthersOverARestart() throws Exception {
        Process door = start(first);
        start(second);
        Browser leaves = new Browser().signedIn("employee");
        Browser stays = new Browser().signedIn("organiser");
        assertThat(session(second, leaves)).contains("\"signedIn\":true");

        try (InputStream events =
                leaves.stream(at(second, "/api/booking/v1/stream")).body()) {
            endInKeycloak(leaves);

            assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("event: closed\ndata: {\"reason\":\"signed-out\"}");
        }
        assertThat(session(second, leaves.copy())).isEqualTo(NOBODY);

        door.destroyForcibly().waitFor();
        start(first);

        assertThat(session(first, leaves.copy())).isEqualTo(NOBODY);
        assertThat(session(first, stays)).contains("\"signedIn\":true");
    }

    private void endInKeycloak(Browser browser) {
        String realm = String.valueOf(settings.get("quarkus.oidc.auth-server-url"));
        HttpResponse<String> question =
                browser.follow(browser.get(realm + "/protocol/openid-connect/logout?client_id=flexplek-web"));
        browser.submit(question, null);
    }

    private static String session(int port, Browser browser) {
        return browser.get(at(port, "/session")).body();
    }

    private static String at(int port, String path) {
        return "http://localhost:" + port + path;
    }

    private Process start(int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Dquarkus.http.port=" + port);
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        Process door = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/two-doors.log")))
                .start();
        doors.add(door);
        await().atMost(PATIENCE).until(() -> isReady(port));
        return door;
    }

    private static boolean isReady(int port) {
        try {
            return new Browser().get(at(port, "/q/health/ready")).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static Map<String, String> settings(Behind behind) {
        RealStack stack = new RealStack();
        stack.init(
                Map.of("parts", "postgres,keycloak", "database", "web", "settings", "WEB_PORT=free,TOKEN_SECONDS=300"));
        Map<String, String> settings = new TreeMap<>(stack.start());
        settings.putAll(behind.start());
        System.setProperty("quarkus.http.test-port", String.valueOf(settings.get("quarkus.http.test-port")));
        return settings;
    }
}
