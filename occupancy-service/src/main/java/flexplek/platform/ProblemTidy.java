package flexplek.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives every problem a type of ours, names what is wrong, and keeps messages with Java names in them away from callers. */
@ApplicationScoped
class ProblemTidy implements ProblemPostProcessor {

    private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    private final CurrentVertxRequest current;

    ProblemTidy(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return HttpProblem.builder(tidy(problem, context))
                .withInstance(
                        URI.create(String.valueOf(current.getCurrent().request().path())))
                .build();
    }

    private static HttpProblem tidy(HttpProblem problem, ProblemContext context) {
        OversizedBodies.TooLong tooLong = find(context.cause, OversizedBodies.TooLong.class);
        if (tooLong != null) {
            return tooLong.problem();
        }
        JsonProcessingException unreadable = find(context.cause, JsonProcessingException.class);
        if (unreadable != null) {
            return unreadable(unreadable);
        }
        if (find(context.cause, CharConversionException.class) != null) {
            return Problems.badField("body", "is not text in UTF-8");
        }
        if (context.cause instanceof jakarta.validation.ConstraintViolationException invalid) {
            return Invalid.fields(invalid);
        }
        if (problem.getType() != null) {
            return problem;
        }
        if (problem.getStatusCode() >= 500 && Away.explains(context.cause)) {
            return Problems.tryAgain();
        }
        if (context.cause instanceof IOException || isOfForm(context.cause)) {
            return Problems.badField("body", "breaks off, or is not what Content-Type says");
        }
        String title = problem.getTitle() == null ? "Problem" : problem.getTitle();
        return HttpProblem.builder(problem)
                .withType(typeOf(title))
                .withDetail(detail(problem.getStatusCode()))
                .build();
    }

    /** Before FaultLog, so that what is logged is what is answered. */
    @Override
    public int priority() {
        return 102;
    }

    /** The framework's reader of forms has no words of its own for what it cannot read. */
    private static boolean isOfForm(@Nullable Throwable cause) {
        return cause != null
                && Stream.of(cause.getStackTrace())
                        .anyMatch(at -> at.getClassName().startsWith(FORMS));
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "A header cannot be read, such as Content-Type: it must be like application/json.";
            case 403 -> "The roles of the token do not allow this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take that method; OPTIONS tells which it takes.";
            case 406 -> "This cannot be given in a form that the header Accept allows.";
            case 413 -> "The body is larger than is taken here.";
            case 415 -> "The body is not in a form that is taken here; see the header Content-Type.";
            default ->
                status < 500
                        ? "The request was refused."
                        : "Something went wrong on our side. Nothing was changed; please try again.";
        };
    }

    private static URI typeOf(String title) {
        return URI.create("/problems/"
                + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
    }

    private static HttpProblem unreadable(JsonProcessingException e) {
        Matcher twice = TWICE.matcher(String.valueOf(e.getOriginalMessage()));
        if (twice.matches()) {
            String within = e instanceof JsonMappingException mapping ? StrictJson.where(mapping) : "";
            return Problems.badField(
                    within.isEmpty() ? twice.group(1) : within + "." + twice.group(1), "is given twice");
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Problems.badField(StrictJson.where(mapping), "cannot be read: it " + StrictJson.reason(mapping));
        }
        if (e instanceof JsonMappingException) {
            return Problems.badField("body", "is not of the form that is taken here");
        }
        String where = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return Problems.of(400, "bad-request", "The request is not right", "The body is not valid JSON" + where + ".")
                .with("violations", List.of(new Problems.Violation("body", "is not valid JSON" + where)))
                .build();
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
