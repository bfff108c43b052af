package flexplek.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request that must be refused, with what the refusal says; {@code fields}: of which it names at least one, if there are any. */
public record BadRequest(
        ApiOperation operation,
        String wrong,
        String method,
        String path,
        UnaryOperator<RequestSpecification> with,
        int status,
        List<String> fields) {

    public static BadRequest of(
            ApiOperation operation, String wrong, UnaryOperator<RequestSpecification> with, int status) {
        return new BadRequest(operation, wrong, operation.method(), operation.anyPath(), with, status, List.of());
    }

    public static BadRequest withBody(ApiOperation operation, String body, int status, @Nullable String field) {
        return of(operation, body, r -> r.contentType("application/json").body(body), status)
                .naming(field);
    }

    public BadRequest naming(@Nullable String field) {
        return namingOneOf(field == null ? List.of() : List.of(field));
    }

    BadRequest namingOneOf(List<String> newFields) {
        return new BadRequest(operation, wrong, method, path, with, status, newFields);
    }

    public BadRequest at(String newPath) {
        return new BadRequest(operation, wrong, method, newPath, with, status, fields);
    }

    public BadRequest by(String newMethod) {
        return new BadRequest(operation, wrong, newMethod, path, with, status, fields);
    }

    /** Sends them all, and names each that is not refused as it must be. */
    public static void areRefused(List<BadRequest> requests, Supplier<RequestSpecification> signed) {
        assertThat(requests).isNotEmpty();
        assertAll(requests.stream()
                .map(request -> () -> assertDoesNotThrow(() -> request.isRefused(signed.get()), request::toString)));
    }

    /** Sends it, looks at every part of the refusal, and gives it back. */
    public Response isRefused(RequestSpecification signed) {
        Response answer = with.apply(signed.urlEncodingEnabled(false)).request(method, path);
        int got = answer.statusCode();
        // Of resources whose paths begin alike the framework says "not found" for a method that none of them has.
        assertThat(got == 404 && status == 405 ? 405 : got)
                .as(answer.asString())
                .isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("API-Version")).isNotEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        // Read once: each path() of REST Assured compiles a script of its own.
        JsonNode problem = answer.as(JsonNode.class);
        assertThat(problem.path("type").asText()).startsWith("/problems/");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank().doesNotContain("java.", "flexplek.", "com.fasterxml");
        assertThat(problem.path("status").asInt()).isEqualTo(got);
        List<String> told = problem.path("violations").findValuesAsText("field");
        if (status == 400) {
            assertThat(told).isNotEmpty().doesNotContain("");
        }
        if (!fields.isEmpty()) {
            assertThat(told).as(answer.asString()).containsAnyElementsOf(fields);
        }
        return answer;
    }

    @Override
    public String toString() {
        return operation.id() + " " + method + ": " + (wrong.length() > 90 ? wrong.substring(0, 90) + "…" : wrong);
    }
}
