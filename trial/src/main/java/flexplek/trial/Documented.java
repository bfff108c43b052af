package flexplek.trial;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Looks at every answer that a test gets: the API's document names its status, with its headers and its body, for the operation
 * that gave it, and a refusal says which language it is in, tells no time in UTC, and is of a type that opens.
 */
final class Documented implements Filter {

    /** What a client goes by, and so what an answer has only where the document tells it. */
    private static final List<String> HEADERS = List.of("API-Version", "ETag", "Location", "Retry-After");

    /** Every problem has it, so the document tells it only of what is none. */
    private static final String LANGUAGE = "Content-Language";

    /** Of no operation of the document: there is none of that method. */
    private static final String NO_SUCH_OPERATION = "405";

    /** Save where it shows how one is written. */
    private static final Pattern UTC =
            Pattern.compile("(?<!such as |zoals )\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[\\d:.]*Z");

    private static final Set<String> OPENED = ConcurrentHashMap.newKeySet();

    private final List<ApiOperation> operations;
    private final Promised promised;

    Documented() {
        JsonNode document =
                ApiOperation.document(ConfigProvider.getConfig().getValue("quarkus.application.name", String.class));
        operations = ApiOperation.in(document);
        promised = new Promised(document);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String status = Integer.toString(answer.statusCode());
        String path = URI.create(request.getURI()).getRawPath();
        boolean isProblem = String.valueOf(answer.contentType()).startsWith("application/problem+json");
        Optional<ApiOperation> asked = status.equals(NO_SUCH_OPERATION)
                ? Optional.empty()
                : operations.stream()
                        .filter(operation -> operation.takes(request.getMethod(), path))
                        .min(comparingInt(ApiOperation::openPlaces));
        if (asked.isPresent()) {
            isPromised(asked.get(), status, answer);
        } else if (isProblem) {
            String body = answer.asString();
            assertThat(promised.mistakes(answer.contentType(), body))
                    .as(request.getMethod() + " " + path + " answers " + status + ": " + body)
                    .isEmpty();
        }
        if (isProblem) {
            isForAPerson(answer);
        }
        return answer;
    }

    private void isPromised(ApiOperation operation, String status, Response answer) {
        String body = answer.asString();
        String said = operation + " answers " + status + ": " + body;
        assertThat(operation.statuses()).as(said).contains(status);
        assertThat(operation.headers().get(status))
                .as(said)
                .containsAll(Stream.concat(HEADERS.stream(), status.startsWith("2") ? Stream.of(LANGUAGE) : Stream.of())
                        .filter(answer.headers()::hasHeaderWithName)
                        .toList());
        assertThat(promised.mistakes(operation, status, answer.contentType(), body))
                .as(said)
                .isEmpty();
    }

    private static void isForAPerson(Response refusal) {
        JsonNode problem = refusal.as(JsonNode.class);
        assertThat(refusal.header("Content-Language")).as(problem.toString()).isIn("en", "nl");
        assertThat(refusal.header("Vary")).as(problem.toString()).contains("Accept-Language");
        assertThat(problem.has("words")).as(problem.toString()).isFalse();
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank().doesNotContainPattern(UTC);
        problem.path("violations")
                .forEach(violation -> assertThat(violation.path("message").asText())
                        .isNotBlank()
                        .doesNotContainPattern(UTC));
        opens(problem.path("type").asText());
    }

    private static void opens(String type) {
        if (!OPENED.contains(type)) {
            assertThat(RestAssured.get(type).statusCode()).as(type).isEqualTo(200);
            OPENED.add(type);
        }
    }
}
