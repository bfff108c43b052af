package flexplek.trial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import flexplek.local.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A service behind the door that says what it was asked; it is {@code booking}, and {@code notification} is away. */
public final class Behind implements QuarkusTestResourceLifecycleManager {
    private final AtomicInteger streams = new AtomicInteger();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/v1/echo", Behind::echo);
            started.createContext("/problems", Behind::echo);
            started.createContext(
                    "/v1/created",
                    exchange -> created(exchange, started.getAddress().getPort()));
            started.createContext("/v1/stream", this::stream);
            started.createContext("/v1/streams", exchange -> answer(exchange, 200, "" + streams.get()));
            started.createContext("/v1/silent", exchange -> LockSupport.park());
            started.createContext("/q/health", exchange -> answer(exchange, 200, "inside"));
            started.start();
            server = started;
            String here = "http://localhost:" + started.getAddress().getPort();
            return Map.of(
                    "flexplek.door.services.booking",
                    here,
                    "flexplek.door.services.notification",
                    "http://localhost:" + FreePort.next(),
                    // No test waits long.
                    "flexplek.door.answer-timeout",
                    "2S",
                    "flexplek.session.renew-before",
                    "2S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came in, a line each: the request, its headers, its body. */
    private static void echo(HttpExchange exchange) throws IOException {
        StringBuilder said = new StringBuilder();
        said.append(exchange.getRequestMethod())
                .append(' ')
                .append(exchange.getRequestURI())
                .append('\n');
        exchange.getRequestHeaders()
                .forEach((name, values) -> said.append(name.toLowerCase(java.util.Locale.ROOT))
                        .append(": ")
                        .append(String.join(",", values))
                        .append('\n'));
        said.append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.getResponseHeaders().add("Set-Cookie", "inside=yes");
        answer(exchange, 200, said.toString());
    }

    private static void created(HttpExchange exchange, int port) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Location", "http://localhost:" + port + "/v1/bookings/7?full=yes");
        exchange.getResponseHeaders().add("ETag", "\"3\"");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        answer(exchange, 201, "{\"words\":\"" + "as long as it takes to be worth pressing ".repeat(40) + "\"}");
    }

    private void stream(HttpExchange exchange) throws IOException {
        streams.incrementAndGet();
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int number = 1; ; number++) {
                out.write(("event: tick\ndata: " + number + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        } catch (IOException gone) {
            streams.decrementAndGet();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
