package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

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

    /** Reads as if nothing were there, so that nobody learns what is; the audit trail tells it as the refusal that it is. */
    public static final class NotTheirs extends HttpProblem {
        private NotTheirs(Wording what) {
            super(of(404, "not-found", general(GeneralWords::notFound), what));
        }
    }

    static final String WORDS = "words";
    static final String VIOLATIONS = "violations";
    static final String FOUND = "found";

    /** How many mistakes of a request are named; all are counted. */
    public static final int MOST_NAMED = 200;

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

    /** As {@link #notFound}, of what is there. */
    public static HttpProblem notTheirs(Wording what) {
        return new NotTheirs(what);
    }

    /** What was found and is the caller's to see; {@code what} says of all else that it is not there. */
    public static <T> T seen(Optional<T> found, Predicate<? super T> isTheirs, Wording what) {
        T there = found.orElseThrow(() -> notFound(what));
        if (!isTheirs.test(there)) {
            throw notTheirs(what);
        }
        return there;
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
        return naming(violations, of(400, "bad-request", general(GeneralWords::badRequest), firstOf(violations)))
                .build();
    }

    /** An import of which nothing was stored; {@code title} says of what. */
    public static HttpProblem importRefused(int status, Wording title, List<? extends Worded> violations) {
        int found = violations.size();
        Wording detail = general(
                words -> found > MOST_NAMED ? words.importFoundMore(found, MOST_NAMED) : words.importFound(found));
        return naming(violations, of(status, "import-refused", title, detail)).build();
    }

    /** Names the first of what is wrong, in the order that it has, and counts all of it. */
    public static HttpProblem.Builder naming(List<? extends Worded> violations, HttpProblem.Builder problem) {
        return problem.with(FOUND, violations.size())
                .with(VIOLATIONS, violations.stream().limit(MOST_NAMED).toList());
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
