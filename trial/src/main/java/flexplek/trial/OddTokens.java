package flexplek.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.local.OddClaims;
import io.restassured.response.Response;

/** Tokens as other realms write them: every operation of a service takes or refuses each alike, in words. */
public final class OddTokens {

    private OddTokens() {}

    public static void areTakenOrRefusedByEveryOperationAlike(String service, OddClaims odd) {
        assertThat(ApiOperation.of(service)).isNotEmpty().allSatisfy(operation -> {
            if (odd.refusal() > 0 || isPlainRead(operation)) {
                check(operation, odd);
            }
        });
    }

    private static boolean isPlainRead(ApiOperation operation) {
        return operation.method().equals("GET") && !operation.answers().contains("text/event-stream");
    }

    private static void check(ApiOperation operation, OddClaims odd) {
        Response answer = operation.sentEmpty(Callers.with(odd));

        if (odd.refusal() == 0) {
            assertThat(answer.statusCode())
                    .as(operation + ": " + answer.asString())
                    .isNotEqualTo(401)
                    .isLessThan(500);
            return;
        }
        assertThat(answer.statusCode()).as(operation + ": " + answer.asString()).isEqualTo(odd.refusal());
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(detail(answer)).contains("claim").contains("the realm must");
        Response dutch = operation.sentEmpty(Callers.with(odd).header("Accept-Language", "nl"));
        assertThat(dutch.header("Content-Language")).isEqualTo("nl");
        assertThat(detail(dutch)).contains("claim").contains("realm moet");
    }

    private static String detail(Response problem) {
        return problem.as(JsonNode.class).path("detail").asText();
    }
}
