package flexplek.bench.ground;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keycloak accounts of invented people, numbered from 0 and made by its administrator once; later runs find them there. While
 * this is open the realm hashes passwords in one round. Keycloak hashes anew what was hashed otherwise than the realm says,
 * so it does not help to bring in the accounts alone with a cheap hash.
 */
public final class Accounts implements AutoCloseable {
    public static final int MOST = 6_000;
    public static final String PASSWORD = "flexplek-local";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHEAP = " and hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";
    private static final int ACCOUNTS_A_CALL = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String keycloak;
    private final String credentials;
    private final Consumer<String> say;
    private final HttpClient http = HttpClient.newHttpClient();

    private Accounts(String keycloak, String name, String password, Consumer<String> say) {
        this.keycloak = keycloak;
        credentials =
                "grant_type=password&client_id=admin-cli&username=" + encoded(name) + "&password=" + encoded(password);
        this.say = say;
    }

    /** As this administrator of Keycloak's. */
    public static Accounts open(String keycloak, String name, String password, Consumer<String> say)
            throws IOException {
        Accounts accounts = new Accounts(keycloak, name, password, say);
        accounts.hash(CHEAP);
        return accounts;
    }

    public static String name(int person) {
        return "invented-" + person;
    }

    /** So many accounts are there afterwards, with the teams of all. */
    public void bring(int count) throws IOException {
        bringIn(teams());
        int fresh = 0;
        for (int from = 0; from < count; from += ACCOUNTS_A_CALL) {
            fresh += bringIn(people(from, Math.min(count, from + ACCOUNTS_A_CALL)));
        }
        say.accept(fresh + " accounts made, " + (count - fresh) + " found");
    }

    private int bringIn(String what) throws IOException {
        String answer = send("POST", "/partialImport", "{\"ifResourceExists\":\"SKIP\"," + what + "}");
        return JSON.readTree(answer).path("added").asInt();
    }

    static String teams() {
        return IntStream.range(0, (MOST + Crowd.TEAM - 1) / Crowd.TEAM)
                .mapToObj(team -> Crowd.team(team * Crowd.TEAM))
                .map(path ->
                        "{\"name\":\"%s\",\"path\":\"%s\"}".formatted(path.substring(path.lastIndexOf('/') + 1), path))
                .collect(Collectors.joining(
                        ",", "\"groups\":[{\"name\":\"bench\",\"path\":\"/bench\",\"subGroups\":[", "]}]"));
    }

    static String people(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(person -> """
                        {"username":"%1$s","email":"%1$s@flexplek.example","emailVerified":true,"enabled":true,\
                        "firstName":"Invented","lastName":"%2$d at the door","attributes":{"organisation":["bench"],\
                        "locale":["nl"]},"groups":["%3$s"],"realmRoles":["employee"],\
                        "credentials":[{"type":"password","value":"%4$s","temporary":false}]}""".formatted(name(person), person, Crowd.team(person), PASSWORD))
                .collect(Collectors.joining(",", "\"users\":[", "]"));
    }

    /** Also after a run that was broken off before it had put back what it found. */
    private void hash(String how) throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(send("GET", "", ""));
        String policy = realm.path("passwordPolicy").asText().replace(CHEAP, "");
        send("PUT", "", realm.put("passwordPolicy", policy + how).toString());
    }

    private String send(String method, String path, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/flexplek" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    "Keycloak answered " + answer.statusCode() + " to its administrator: " + answer.body());
        }
        return answer.body();
    }

    /** Good for a minute, so one for each call. */
    private String token() throws IOException {
        URI address = URI.create(keycloak + "/realms/master/protocol/openid-connect/token");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(credentials)));
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "Keycloak does not know this administrator; it makes its first one when a stack starts with"
                            + " deploy/up --fresh: " + answer.body());
        }
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The realm hashes as it did before. */
    @Override
    public void close() {
        try (http) {
            hash("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
