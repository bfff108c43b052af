package flexplek.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorSignInTest {
    private final Tally answers = new Tally();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/problems", exchange -> answer(exchange, 200, "<html></html>"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void countsWhoIsToldToWaitOnTheWay() {
        server.createContext("/session/sign-in", exchange -> {
            exchange.getResponseHeaders().add("Location", "/problems/too-many-sign-ins");
            answer(exchange, 302, "");
        });

        try (DoorSignIn door = door()) {
            assertThat(door.session("invented-1", "word")).isEmpty();
        }
        assertThat(answers.all())
                .isEqualTo(Map.of("door 302 too-many-sign-ins", 1L, "door 200", 1L, "no form to sign in with", 1L));
    }

    @Test
    void isNotSignedInByAPasswordThatIsRefused() {
        server.createContext(
                "/session/sign-in",
                exchange -> answer(exchange, 200, "<form method=\"post\" action=\"/again\"></form>"));
        server.createContext("/again", exchange -> answer(exchange, 200, "<form action=\"/again\"></form>"));
        server.createContext("/session", exchange -> answer(exchange, 200, "{\"signedIn\":false}"));

        try (DoorSignIn door = door()) {
            assertThat(door.session("invented-1", "word")).isEmpty();
        }
        assertThat(answers.of("nobody signed in")).isEqualTo(1);
    }

    private DoorSignIn door() {
        return new DoorSignIn("http://127.0.0.1:" + server.getAddress().getPort(), answers);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
