package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/** Builds problem documents (RFC 9457) of our own types, {@code /problems/<name>}. */
public final class Problems {

    /** What is wrong with one field of a request, and what would be right. */
    public record Violation(String field, String message) {}

    private Problems() {}

    public static HttpProblem.Builder of(int status, String name, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("/problems/" + name))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }

    public static HttpProblem notFound(String what) {
        return of(404, "not-found", "Not found", "There is no such " + what + ", or it is not yours to see.")
                .build();
    }

    public static HttpProblem forbidden(String why) {
        return of(403, "not-allowed", "Not allowed", why).build();
    }

    /** What we stand on is away or at its limit; asking again soon is right. */
    public static HttpProblem tryAgain() {
        return tryAgain("The service cannot reach what it needs just now. Send the same request again, a POST with the"
                + " same Idempotency-Key: it is done once.");
    }

    public static HttpProblem tryAgain(String why) {
        return of(503, "try-again", "Try again", why)
                .withHeader("Retry-After", 2)
                .build();
    }

    /** A field that is malformed or missing: 400. */
    public static HttpProblem badField(String field, String message) {
        return badFields(List.of(new Violation(field, message)));
    }

    public static HttpProblem badFields(List<Violation> violations) {
        Violation first = violations.getFirst();
        String more = violations.size() > 1 ? " (and " + (violations.size() - 1) + " more)" : "";
        return of(400, "bad-request", "The request is not right", first.field + " " + first.message + more)
                .with("violations", violations)
                .build();
    }
}
