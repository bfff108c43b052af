package flexplek.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers for booking-service, which does not run in these tests, as its API document says, to whom it would answer. What
 * it says is kept in system properties, since Quarkus may load tests and their resources by several class loaders.
 */
public final class StandIn {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROPERTY = "flexplek.trial.standing.";

    private StandIn() {}

    /** From now on the booking is live, or it is not. */
    public static void booking(UUID id, boolean live) {
        says(id, JSON.createObjectNode().put("live", live));
    }

    /** From now on the team day has this status, date and purpose. */
    public static void teamDay(UUID id, String status, @Nullable String date, String purpose) {
        says(id, JSON.createObjectNode().put("status", status).put("date", date).put("purpose", purpose));
    }

    private static void says(UUID id, JsonNode answer) {
        System.setProperty(PROPERTY + id, answer.toString());
    }

    /** Starts answering; ends with this JVM. */
    public static int start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/", StandIn::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange call) throws IOException {
        String[] path = call.getRequestURI().getPath().split("/", -1);
        String answer = path.length == 5 && path[4].equals("standing") ? System.getProperty(PROPERTY + path[3]) : null;
        if (!isNotifier(call.getRequestHeaders().getFirst("Authorization"))) {
            send(call, 403, "{}");
        } else if (answer == null) {
            send(call, 404, "{}");
        } else {
            send(call, 200, answer);
        }
    }

    private static boolean isNotifier(@Nullable String bearer) throws IOException {
        if (bearer == null || !bearer.startsWith("Bearer ")) {
            return false;
        }
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(bearer.split("\\.", -1)[1]));
        Set<String> roles = claims.at("/realm_access/roles")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        return roles.contains("notifier") && claims.path("aud").asText().equals("flexplek");
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
