package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;

/** Gives every problem a type of ours and a detail that a caller can use. */
@ApplicationScoped
class ProblemTidy implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        String title = problem.getTitle() == null ? "Problem" : problem.getTitle();
        HttpProblem.Builder tidy = HttpProblem.builder(problem).withType(typeOf(title));
        return switch (problem.getStatusCode()) {
            case 400 ->
                tidy.withTitle("The request is not right")
                        .withDetail("A parameter is not right; violations names it.")
                        .build();
            case 401 ->
                tidy.withDetail("Send a valid access token of the realm flexplek as a bearer token.")
                        .build();
            case 403 -> tidy.withDetail("Your roles do not allow this.").build();
            case 404 -> tidy.withDetail("There is nothing at this address.").build();
            case 405 ->
                tidy.withDetail("This address does not know that method.").build();
            case 406 ->
                tidy.withDetail("This address answers in application/json.").build();
            case 500 ->
                tidy.withDetail("Something went wrong on our side. Nothing was changed; please try again.")
                        .build();
            default -> tidy.build();
        };
    }

    private static URI typeOf(String title) {
        return URI.create("/problems/"
                + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
    }
}
