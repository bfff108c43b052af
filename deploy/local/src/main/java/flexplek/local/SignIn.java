package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Real access tokens of the running stack's Keycloak for tests. */
public final class SignIn {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private static final Pattern EXPIRY = Pattern.compile("\"exp\"\\s*:\\s*(\\d+)");
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private SignIn() {}

    /** A token of one of the local people, such as {@code employee}, by name and password. */
    public static String token(String username) {
        return token(username, RunningStack.address("keycloak.url"));
    }

    /** The same of the Keycloak at this address; one that is still good for a while is not asked for again. */
    public static String token(String username, String keycloak) {
        return TOKENS.compute(
                keycloak + " " + username,
                (_, known) -> known != null && isGood(known)
                        ? known
                        : inTurn(
                                keycloak,
                                "client_id=flexplek-cli&grant_type=password&username=" + username
                                        + "&password=flexplek-local"));
    }

    /** Keycloak refuses a person who signs in twice at one moment, as tests of two modules may. */
    private static String inTurn(String keycloak, String form) {
        Path lock = Folders.cache().resolve("sign-in.lock");
        synchronized (System.getProperties()) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                return ask(keycloak, form);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isGood(String token) {
        String body = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        String claims = new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8);
        Matcher expiry = EXPIRY.matcher(claims);
        return expiry.find()
                && Instant.ofEpochSecond(Long.parseLong(expiry.group(1)))
                        .minus(Duration.ofMinutes(5))
                        .isAfter(Clock.systemUTC().instant());
    }

    /** A token of another system: the client {@code flexplek-integration} with the role {@code integration}. */
    public static String integrationToken() {
        return ask(
                RunningStack.address("keycloak.url"),
                "client_id=flexplek-integration&grant_type=client_credentials"
                        + "&client_secret=local-integration-secret");
    }

    private static String ask(String keycloak, String form) {
        URI address = URI.create(keycloak + "/realms/flexplek/protocol/openid-connect/token");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            Matcher token = TOKEN.matcher(answer.body());
            if (!token.find()) {
                throw new IllegalStateException("Keycloak gave no token: " + answer.statusCode() + " " + answer.body());
            }
            return token.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
