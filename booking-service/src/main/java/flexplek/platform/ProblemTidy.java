package flexplek.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives every problem a type of ours, and keeps parser messages with Java names in them away from callers. */
@ApplicationScoped
class ProblemTidy implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        JsonProcessingException unreadable = find(context.cause, JsonProcessingException.class);
        if (unreadable != null) {
            return unreadable(unreadable);
        }
        if (problem.getType() != null) {
            return problem;
        }
        String title = problem.getTitle() == null ? "Problem" : problem.getTitle();
        HttpProblem.Builder tidy = HttpProblem.builder(problem).withType(typeOf(title));
        if (problem.getStatusCode() == 500) {
            tidy.withDetail("Something went wrong on our side. Nothing was changed; please try again.");
        }
        return tidy.build();
    }

    private static URI typeOf(String title) {
        return URI.create("/problems/"
                + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
    }

    private static HttpProblem unreadable(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Problems.badField(path(mapping), "cannot be read: it has the wrong type or form");
        }
        String where = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return Problems.of(400, "bad-request", "The request is not right", "The body is not valid JSON" + where + ".")
                .with("violations", List.of(new Problems.Violation("body", "is not valid JSON" + where)))
                .build();
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(ref -> ref.getFieldName() == null ? "[" + ref.getIndex() + "]" : "." + ref.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static <T extends Throwable> @Nullable T find(@Nullable Throwable from, Class<T> kind) {
        for (Throwable t = from; t != null; t = t.getCause()) {
            if (kind.isInstance(t)) {
                return kind.cast(t);
            }
        }
        return null;
    }
}
