package flexplek.demo;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Signs in at Keycloak by name and the local password, once per person. */
final class SignIn {
    private static final String PASSWORD = "flexplek-local";

    private final Api keycloak;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    SignIn(String keycloak) {
        this.keycloak = new Api(keycloak, () -> "");
    }

    Supplier<String> as(String username) {
        return () -> tokens.computeIfAbsent(username, this::token);
    }

    private String token(String username) {
        var form = "client_id=flexplek-cli&grant_type=password&username=%s&password=%s".formatted(username, PASSWORD);
        var answer = keycloak.post(
                "/realms/flexplek/protocol/openid-connect/token",
                BodyPublishers.ofString(form),
                "application/x-www-form-urlencoded");
        return answer.path("access_token").asText();
    }
}
