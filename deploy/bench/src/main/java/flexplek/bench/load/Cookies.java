package flexplek.bench.load;

import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The cookies of one browser on one host, whose ports share them. Browsers take this machine for secure without TLS, which the
 * JDK's own store does not.
 */
final class Cookies {
    private static final String SESSION = "__Host-q_session";

    private final Map<String, String> values = new LinkedHashMap<>();

    void keep(String setCookie) {
        for (HttpCookie cookie : HttpCookie.parse(setCookie)) {
            if (cookie.hasExpired()) {
                values.remove(cookie.getName());
            } else {
                values.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    void addTo(HttpRequest.Builder request) {
        if (!values.isEmpty()) {
            request.header("Cookie", text(name -> true));
        }
    }

    String ofSession() {
        return text(name -> name.startsWith(SESSION));
    }

    private String text(Predicate<String> which) {
        return values.entrySet().stream()
                .filter(cookie -> which.test(cookie.getKey()))
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
