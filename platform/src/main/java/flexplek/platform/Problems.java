package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** Builds problem documents (RFC 9457) of our own types, {@code /problems/<name>}; {@link SpokenProblems} says them. */
public final class Problems {

    /** What is wrong with one field of a request, and what would be right. */
    public record Violation(String field, Wording message) implements Worded {

        record Said(String field, String message) {}

        @Override
        public Said in(Tongue tongue) {
            return new Said(field, message.in(tongue));
        }
    }

    /** Title and detail of a problem, until it is known who reads them. */
    record Words(Wording title, Wording detail) {}

    static final String WORDS = "words";
    static final String VIOLATIONS = "violations";

    private Problems() {}

    public static HttpProblem.Builder of(int status, String name, Wording title, Wording detail) {
        return HttpProblem.builder()
                .withType(URI.create("/problems/" + name))
                .withStatus(status)
                .with(WORDS, new Words(title, detail));
    }

    /** {@code what} says what is not there, or is not the caller's to see. */
    public static HttpProblem notFound(Wording what) {
        return of(404, "not-found", general(GeneralWords::notFound), what).build();
    }

    public static HttpProblem forbidden(Wording why) {
        return of(403, "not-allowed", general(GeneralWords::notAllowed), why).build();
    }

    /** What we stand on is away or at its limit; asking again soon is right. */
    public static HttpProblem tryAgain() {
        return tryAgain(general(GeneralWords::away));
    }

    public static HttpProblem tryAgain(Wording why) {
        return of(503, "try-again", general(GeneralWords::tryAgain), why)
                .withHeader("Retry-After", 2)
                .build();
    }

    /** A field that is malformed or missing: 400. */
    public static HttpProblem badField(String field, Wording message) {
        return badFields(List.of(new Violation(field, message)));
    }

    public static HttpProblem badFields(List<Violation> violations) {
        return of(400, "bad-request", general(GeneralWords::badRequest), firstOf(violations))
                .with(VIOLATIONS, violations)
                .build();
    }

    private static Wording firstOf(List<Violation> violations) {
        Violation first = violations.getFirst();
        return Wording.of(
                GeneralWords.class,
                (words, tongue) -> words.fields(first.field, tongue.say(first.message), violations.size() - 1));
    }

    private static Wording general(Function<GeneralWords, String> message) {
        return Wording.of(GeneralWords.class, message);
    }
}
