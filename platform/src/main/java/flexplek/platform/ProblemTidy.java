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
import java.util.function.Function;
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
        HttpProblem within = find(context.cause, HttpProblem.class);
        if (within != null && within.getStatusCode() == 413) {
            return within; // OversizedBodies stopped the reading
        }
        JsonProcessingException unreadable = find(context.cause, JsonProcessingException.class);
        if (unreadable != null) {
            return unreadable(unreadable);
        }
        if (find(context.cause, CharConversionException.class) != null) {
            return Problems.badField("body", general(GeneralWords::bodyNoText));
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
            return Problems.badField("body", general(GeneralWords::bodyBroken));
        }
        String title = problem.getTitle() == null ? "Problem" : problem.getTitle();
        int status = problem.getStatusCode();
        return HttpProblem.builder(problem)
                .withType(typeOf(title))
                .with(Problems.WORDS, new Problems.Words(title(status), detail(status)))
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

    private static Wording title(int status) {
        return switch (status) {
            case 400 -> general(GeneralWords::badRequest);
            case 403 -> general(GeneralWords::notAllowed);
            case 404 -> general(GeneralWords::notFound);
            case 405 -> general(GeneralWords::method);
            case 406, 415 -> general(GeneralWords::form);
            case 413 -> general(GeneralWords::tooLarge);
            default -> general(status < 500 ? GeneralWords::refused : GeneralWords::fault);
        };
    }

    private static Wording detail(int status) {
        return switch (status) {
            case 400 -> general(GeneralWords::header);
            case 403 -> general(GeneralWords::roles);
            case 404 -> general(GeneralWords::nothingHere);
            case 405 -> general(GeneralWords::otherMethods);
            case 406 -> general(GeneralWords::accept);
            case 413 -> general(GeneralWords::tooManyBytes);
            case 415 -> general(GeneralWords::contentType);
            default -> general(status < 500 ? GeneralWords::refusedSo : GeneralWords::faultOfOurs);
        };
    }

    private static Wording general(Function<GeneralWords, String> message) {
        return Wording.of(GeneralWords.class, message);
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
                    within.isEmpty() ? twice.group(1) : within + "." + twice.group(1),
                    general(GeneralWords::givenTwice));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Problems.badField(StrictJson.where(mapping), StrictJson.unreadable(mapping));
        }
        if (e instanceof JsonMappingException) {
            return Problems.badField("body", general(GeneralWords::bodyForm));
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return Problems.of(
                        400,
                        "bad-request",
                        general(GeneralWords::badRequest),
                        Wording.of(GeneralWords.class, words -> words.noJson(line, column)))
                .with(
                        Problems.VIOLATIONS,
                        List.of(new Problems.Violation(
                                "body", Wording.of(GeneralWords.class, words -> words.bodyNoJson(line, column)))))
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
