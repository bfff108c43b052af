package flexplek.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Signs the few people in who have an account, as curl does on a local stack. */
record PasswordSignIn(String keycloak) {

    String token(String name) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=flexplek-cli&password=flexplek-local&username=" + name;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/flexplek/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(form))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer = http.send(request, BodyHandlers.ofString()).body();
            return new ObjectMapper().readTree(answer).path("access_token").asText();
        }
    }
}
