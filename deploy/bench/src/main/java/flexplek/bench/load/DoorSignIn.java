package flexplek.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Signs people in as a browser does: from the door to Keycloak's page, and with the password and a code back to the door. It
 * shows nothing and runs no script. Safe for threads; {@code answers} counts each answer on the way.
 */
public final class DoorSignIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_STEPS = 10;
    private static final String PROBLEMS = "/problems/";

    private final String door;
    private final Tally answers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Wire.PATIENCE)
            .build();

    public DoorSignIn(String door, Tally answers) {
        this.door = door;
        this.answers = answers;
    }

    /** What a browser has of a session: its cookies, and the word that goes with whatever changes something. */
    public record Session(String cookies, String csrf) {

        public Call get(String path) {
            return new Call("GET", path, who(), null, null, null);
        }

        public Call post(String path, String key, String json) {
            return new Call("POST", path, who(), key, "application/json", json);
        }

        private String who() {
            return "Cookie: " + cookies + "\r\nX-CSRF-Token: " + csrf;
        }
    }

    /** A session of this person; none where the way ended elsewhere, as the answers tell. */
    public Optional<Session> session(String name, String password) {
        Cookies cookies = new Cookies();
        try {
            HttpResponse<String> page = follow(cookies, request(URI.create(door + "/session/sign-in?to=/")));
            Optional<LoginForm> form = LoginForm.on(page.body());
            if (form.isEmpty()) {
                answers.add("no form to sign in with");
                return Optional.empty();
            }
            follow(cookies, submit(page.uri(), form.get(), name, password));
            JsonNode told = JSON.readTree(
                    send(cookies, request(URI.create(door + "/session"))).body());
            if (!told.path("signedIn").asBoolean()) {
                answers.add("nobody signed in");
                return Optional.empty();
            }
            return Optional.of(
                    new Session(cookies.ofSession(), told.path("csrfToken").asText()));
        } catch (IOException e) {
            answers.add("no answer: " + e);
            return Optional.empty();
        }
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Wire.PATIENCE).header("Sec-Fetch-Mode", "navigate");
    }

    private static HttpRequest.Builder submit(URI page, LoginForm form, String name, String password) {
        String fields = form.hidden() + "&username=" + encoded(name) + "&password=" + encoded(password);
        return request(page.resolve(form.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> follow(Cookies cookies, HttpRequest.Builder first) throws IOException {
        HttpResponse<String> at = send(cookies, first);
        for (int i = 0; i < MOST_STEPS && at.statusCode() / 100 == 3; i++) {
            at = send(cookies, request(at.uri().resolve(location(at))));
        }
        return at;
    }

    private HttpResponse<String> send(Cookies cookies, HttpRequest.Builder request) throws IOException {
        cookies.addTo(request);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            answers.add(kind(response));
            response.headers().allValues("Set-Cookie").forEach(cookies::keep);
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Who answered what; the door sends a browser that has to wait, or cannot sign in, to a page that says so. */
    private String kind(HttpResponse<String> response) {
        String where = response.uri().toString().startsWith(door + "/") ? "door" : "Keycloak";
        String to = location(response);
        int problem = to.indexOf(PROBLEMS);
        return where + " " + response.statusCode()
                + (problem < 0 ? "" : " " + to.substring(problem + PROBLEMS.length()));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Override
    public void close() {
        http.close();
    }
}
