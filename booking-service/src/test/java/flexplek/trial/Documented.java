package flexplek.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Looks at every answer that a test gets: the API's document names its status for the operation that gave it. */
final class Documented implements Filter {

    /** Of HTTP, and so of every operation: no such method, no such form of an answer. */
    private static final Set<String> OF_EVERY_OPERATION = Set.of("405", "406");

    private final List<ApiOperation> operations = ApiOperation.of("booking-service");

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String status = Integer.toString(answer.statusCode());
        String path = URI.create(request.getURI()).getRawPath();
        if (!OF_EVERY_OPERATION.contains(status)) {
            operations.stream()
                    .filter(operation -> operation.takes(request.getMethod(), path))
                    .forEach(operation -> assertThat(operation.statuses())
                            .as(operation + " answers " + status + ": " + answer.asString())
                            .contains(status));
        }
        return answer;
    }
}
