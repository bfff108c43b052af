package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts problems into the words of who called; names of fields, types and codes are the same in every language. */
@ApplicationScoped
public class SpokenProblems implements ProblemPostProcessor {

    private final CurrentVertxRequest current;

    SpokenProblems(CurrentVertxRequest current) {
        this.current = current;
    }

    /** After all that decide what is answered. */
    @Override
    public int priority() {
        return 50;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return said(problem);
    }

    /** The problem for the caller of the request that is under way. */
    public HttpProblem said(HttpProblem problem) {
        return in(tongue(), problem);
    }

    /** The language of the caller of the request that is under way, for what is said in an answer that is no problem. */
    public Tongue tongue() {
        return PreferredLanguage.of(current.getCurrent().request());
    }

    public static HttpProblem in(Tongue tongue, HttpProblem problem) {
        HttpProblem.Builder said = HttpProblem.builder()
                .withType(problem.getType())
                .withStatus(problem.getStatusCode())
                .withTitle(problem.getTitle())
                .withDetail(problem.getDetail())
                .withInstance(problem.getInstance());
        problem.getHeaders().forEach(said::withHeader);
        problem.getParameters().forEach((name, value) -> {
            switch (value) {
                case Problems.Words words ->
                    said.withTitle(words.title().in(tongue))
                            .withDetail(words.detail().in(tongue));
                case List<?> list
                when name.equals(Problems.VIOLATIONS) ->
                    said.with(
                            name,
                            list.stream()
                                    .map(one -> one instanceof Worded worded ? worded.in(tongue) : one)
                                    .toList());
                case null, default -> said.with(name, value);
            }
        });
        return said.withHeader("Content-Language", tongue.language().getLanguage())
                .withHeader("Vary", "Accept-Language")
                .build();
    }
}
