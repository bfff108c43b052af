package flexplek.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sized", exchange -> answer(exchange, 201, false));
        server.createContext("/chunked", exchange -> answer(exchange, 409, true));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsAnswersOfKnownAndOfUnknownLengthOnOneConnection() {
        try (Wire wire = wire()) {
            Answer sized = wire.send(Call.post("/sized", "t", "k", "{}"));
            Answer chunked = wire.send(Call.get("/chunked", "t"));

            assertThat(sized.status()).isEqualTo(201);
            assertThat(sized.text()).contains("space-taken");
            assertThat(chunked.kind()).isEqualTo("409 space-taken");
            assertThat(sized.retryAfter()).isZero();
        }
    }

    @Test
    void hearsAfterHowLongToAskAgain() {
        server.createContext("/much", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3");
            answer(exchange, 429, false);
        });

        try (Wire wire = wire()) {
            assertThat(wire.send(Call.get("/much", "t")).retryAfter()).isEqualTo(3);
        }
    }

    @Test
    void saysWhyThereIsNoAnswer() {
        server.stop(0);

        try (Wire wire = wire()) {
            Answer answer = wire.send(Call.get("/sized", "t"));

            assertThat(answer.status()).isZero();
            assertThat(answer.kind()).startsWith("no answer: ");
        }
    }

    private Wire wire() {
        return new Wire("127.0.0.1", server.getAddress().getPort(), Wire.PATIENCE);
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status, boolean chunked)
            throws IOException {
        byte[] body = "{\"type\":\"/problems/space-taken\"}".getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, chunked ? 0 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
