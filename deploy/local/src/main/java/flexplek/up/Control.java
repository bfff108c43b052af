package flexplek.up;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * How {@code deploy/local/restart} speaks to a running {@code deploy/up}: an address that only those learn who may read
 * the file that holds it.
 */
final class Control implements AutoCloseable {
    private final HttpServer server;

    private Control(HttpServer server) {
        this.server = server;
    }

    static Control open(Path file, House house) throws IOException {
        String path = "/" + UUID.randomUUID() + "/";
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(path, exchange -> handle(exchange, path, house));
        server.start();
        Files.writeString(file, "http://127.0.0.1:" + server.getAddress().getPort() + path + "\n");
        return new Control(server);
    }

    private static void handle(HttpExchange exchange, String path, House house) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(path.length());
        int status;
        String answer;
        try {
            boolean known = house.restart(name);
            status = known ? 200 : 404;
            answer = known ? name + " is ready again" : "There is no program '" + name + "'";
        } catch (RuntimeException e) {
            status = 500;
            answer = String.valueOf(e.getMessage());
        }
        byte[] body = (answer + "\n").getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
