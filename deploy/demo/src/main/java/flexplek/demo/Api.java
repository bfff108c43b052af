package flexplek.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One service's HTTP interface, called as one person. Tries again, for a while, when the service is not there yet. */
final class Api {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final int TRIES = 10;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String address;
    private final Supplier<String> token;

    Api(String address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    /** The same service, called as somebody else. */
    Api as(Supplier<String> other) {
        return new Api(address, other);
    }

    JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null, null);
    }

    JsonNode post(String path, Object body, @Nullable String key) {
        return send("POST", path, json(body), "application/json", key);
    }

    JsonNode put(String path, @Nullable Object body) {
        return body == null
                ? send("PUT", path, BodyPublishers.noBody(), null, null)
                : send("PUT", path, json(body), "application/json", null);
    }

    /** Whatever was seen of it. */
    JsonNode patch(String path, Object body) {
        return send("PATCH", path, json(body), "application/json", null);
    }

    JsonNode delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), null, null);
    }

    JsonNode post(String path, BodyPublisher body, String contentType) {
        return send("POST", path, body, contentType, null);
    }

    private JsonNode send(
            String method, String path, BodyPublisher body, @Nullable String contentType, @Nullable String key) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, application/geo+json, application/problem+json");
        if (!token.get().isEmpty()) {
            request.header("Authorization", "Bearer " + token.get());
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (method.equals("PATCH")) {
            request.header("If-Match", "*");
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return answer(request.build(), method + " " + address + path);
    }

    private static JsonNode answer(HttpRequest request, String what) {
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = HTTP.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return tree(answer.body());
                }
                if (answer.statusCode() != 503 || attempt == TRIES) {
                    throw new Refused(what, answer.statusCode(), tree(answer.body()));
                }
            } catch (ConnectException away) {
                if (attempt == TRIES) {
                    throw new Refused(what + " found nobody there. Is the stack up (deploy/up)?");
                }
            } catch (IOException broken) {
                throw new Refused(what + " broke off: " + broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Refused("Stopped.");
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("Stopped.");
        }
    }

    private static JsonNode tree(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
