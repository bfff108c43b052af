package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Says in Dutch what is wrong with the fields and files of a request, to who reads that best. A problem of which not all can be
 * said in Dutch stays in English as a whole; names of fields, types and codes are the same in both.
 */
@ApplicationScoped
class SpokenProblems implements ProblemPostProcessor {

    private static final String VIOLATIONS = "violations";

    private final CurrentVertxRequest current;
    private final Phrases phrases = new Phrases();

    SpokenProblems(CurrentVertxRequest current) {
        this.current = current;
    }

    /** After the one that logs: logs are in English. */
    @Override
    public int priority() {
        return 50;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Optional<HttpProblem> dutch = readsDutch() ? dutch(problem) : Optional.empty();
        Locale language = dutch.isPresent() ? PreferredLanguage.DUTCH : Locale.ENGLISH;
        return HttpProblem.builder(dutch.orElse(problem))
                .withHeader("Content-Language", language.getLanguage())
                .withHeader("Vary", "Accept-Language")
                .build();
    }

    private boolean readsDutch() {
        return PreferredLanguage.DUTCH
                .getLanguage()
                .equals(current.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private Optional<HttpProblem> dutch(HttpProblem problem) {
        List<?> violations = problem.getParameters().get(VIOLATIONS) instanceof List<?> list ? list : List.of();
        Optional<String> title = phrases.dutch(String.valueOf(problem.getTitle()));
        Optional<String> detail = detail(String.valueOf(problem.getDetail()), violations);
        if (title.isEmpty() || detail.isEmpty()) {
            return Optional.empty();
        }
        HttpProblem.Builder dutch =
                HttpProblem.builder(problem).withTitle(title.get()).withDetail(detail.get());
        if (!violations.isEmpty()) {
            Map<String, String> said = new HashMap<>(); // a list of thousands is wrong in few ways
            dutch.with(
                    VIOLATIONS,
                    violations.stream()
                            .map(v -> violation(v, message -> said.computeIfAbsent(message, this::dutch)))
                            .toList());
        }
        return Optional.of(dutch.build());
    }

    /** A detail may be the first violation and how many more there are; Bean Validation has said that one in Dutch already. */
    private Optional<String> detail(String detail, List<?> violations) {
        if (!violations.isEmpty() && violations.getFirst() instanceof Problems.Violation first) {
            String said = first.field() + " " + first.message();
            if (detail.startsWith(said)) {
                String more = detail.substring(said.length());
                return Optional.of(first.field() + " " + dutch(first.message())
                        + phrases.dutch(more).orElse(more));
            }
        }
        return phrases.dutch(detail);
    }

    private static Object violation(Object violation, UnaryOperator<String> dutch) {
        return switch (violation) {
            case Problems.Violation v -> new Problems.Violation(v.field(), dutch.apply(v.message()));
            case Worded worded -> worded.worded(dutch.apply(worded.message()));
            default -> violation;
        };
    }

    private String dutch(String message) {
        return phrases.dutch(message).orElse(message);
    }
}
