package flexplek.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Goes where a browser goes and keeps its cookies; it shows nothing and runs no script. */
public final class Browser {
    private static final Pattern CSRF = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Where the web app of this test run is. */
    public static String home() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** What the session's cookie holds; empty where nobody is signed in. */
    public String session() {
        return cookies.getOrDefault("__Host-q_session", "");
    }

    /** A browser that somebody gave a copy of all cookies. */
    public Browser copy() {
        Browser copy = new Browser();
        copy.cookies.putAll(cookies);
        return copy;
    }

    public HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, BodyPublishers.noBody(), BodyHandlers.ofString(), headers);
    }

    public HttpResponse<byte[]> bytes(String address, String... headers) {
        return send("GET", address, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
    }

    public HttpResponse<InputStream> stream(String address) {
        return send(
                "GET", address, BodyPublishers.noBody(), BodyHandlers.ofInputStream(), "Accept", "text/event-stream");
    }

    public HttpResponse<String> send(String method, String address, String body, String... headers) {
        return send(method, address, BodyPublishers.ofString(body), BodyHandlers.ofString(), headers);
    }

    public <T> HttpResponse<T> send(
            String method, String address, BodyPublisher body, BodyHandler<T> reading, String... headers) {
        URI uri = URI.create(address.startsWith("/") ? home() + address : address);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, body);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<T> response = client.send(request.build(), reading);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        int equals = cookie.indexOf('=');
        String value = cookie.substring(equals + 1).replaceAll(";.*", "");
        if (value.isEmpty() || cookie.contains("Max-Age=0;")) {
            cookies.remove(cookie.substring(0, equals));
        } else {
            cookies.put(cookie.substring(0, equals), value);
        }
    }

    /** Goes on wherever it is sent, as a browser does. */
    public HttpResponse<String> follow(HttpResponse<String> response) {
        HttpResponse<String> at = response;
        while (at.headers().firstValue("Location").isPresent() && at.statusCode() / 100 == 3) {
            at = get(at.uri()
                    .resolve(at.headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        return at;
    }

    /** Signs in on Keycloak's page and returns the page that is shown then. */
    public HttpResponse<String> signIn(String name, String to) {
        return signIn(name, to, "flexplek-local");
    }

    public HttpResponse<String> signIn(String name, String to, String password) {
        HttpResponse<String> page = follow(get(
                "/session/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), "Sec-Fetch-Mode", "navigate"));
        return follow(
                submit(page, "username=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)));
    }

    public Browser signedIn(String name) {
        signIn(name, "/");
        return this;
    }

    /** Sends the form of a page, its hidden fields among the others. */
    public HttpResponse<String> submit(HttpResponse<String> page, @Nullable String fields) {
        Form form = Form.on(page.body());
        return send(
                "POST",
                page.uri().resolve(form.action()).toString(),
                form.hidden() + "&" + (fields == null ? "" : fields),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    public String csrf() {
        Matcher token = CSRF.matcher(get("/session").body());
        if (!token.find()) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return token.group(1);
    }
}
