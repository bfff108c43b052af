package flexplek.trial;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.local.Edge;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Asks for every operation of a service in every role, and looks at who is let in.
 *
 * @param may which roles may do an operation, by its id
 */
public record AccessMatrix(List<ApiOperation> operations, Map<String, Set<String>> may) {

    private static final List<String> ROLES = List.of(
            "employee",
            "facility",
            "emergency",
            "building-admin",
            "admin",
            "platform-admin",
            "integration",
            "notifier",
            "prober");

    private static final String LIMITED = "flexplek.limits.acts.";

    /** Their roles read all day what they are there for. */
    private static final Set<String> PROGRAMS = Set.of("integration", "notifier", "prober");

    public static AccessMatrix of(String service, Map<String, Set<String>> may) {
        return new AccessMatrix(ApiOperation.of(service), may);
    }

    public boolean may(String operation, String role) {
        return requireNonNull(may.get(operation), operation).contains(role);
    }

    public void saysOfEveryOperationWhoMayDoIt() {
        assertThat(operations.stream().map(ApiOperation::id).collect(Collectors.toSet()))
                .isEqualTo(may.keySet());
    }

    /** An act that is limited by itself is one of this service, or the limit is of nothing. */
    public void limitsOnlyActsThatThereAre() {
        Set<String> limited = StreamSupport.stream(
                        ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(LIMITED))
                .map(name -> name.substring(LIMITED.length()))
                .collect(Collectors.toSet());
        assertThat(operations.stream().map(ApiOperation::id)).containsAll(limited);
    }

    /** One test of all roles: a test of its own for each of them costs more than what it asks. */
    public void letsInWhoMayAndNobodyElse(ApiOperation operation) {
        letsInWhoMayAndNobodyElse(operation, ROLES);
    }

    /** Where what this opens does not end, of those alone who are kept out. */
    public void keepsOutWhoMayNot(ApiOperation operation) {
        letsInWhoMayAndNobodyElse(
                operation,
                ROLES.stream().filter(role -> !may(operation.id(), role)).toList());
    }

    private void letsInWhoMayAndNobodyElse(ApiOperation operation, List<String> roles) {
        assertThat(roles).allSatisfy(role -> {
            Response answer = operation.sentEmpty(Callers.withRoles("minbin", List.of(role)));
            boolean refused = answer.statusCode() == 403
                    && answer.as(JsonNode.class).path("type").asText().equals("/problems/forbidden");

            assertThat(answer.statusCode())
                    .as(answer.asString())
                    .isNotIn(401, 406)
                    .isLessThan(500);
            assertThat(refused).as(answer.asString()).isNotEqualTo(may(operation.id(), role));
        });
    }

    public void refusesWhoeverHasNoRoleOrNoToken(ApiOperation operation) {
        assertThat(operation.sentEmpty(Callers.withRoles("minbin", List.of())).statusCode())
                .isEqualTo(403);
        assertThat(operation.sentEmpty(RestAssured.given()).statusCode()).isEqualTo(401);
    }

    /** Refused for want of a token and of a role, and done by who may: each leaves one line, by ids alone, or none. */
    public void auditsRefusalsAndActsOfPower(ApiOperation operation) {
        assertThat(audited(operation, RestAssured.given(), 401))
                .singleElement(STRING)
                .contains("outcome=not-signed-in ", " account=unknown");
        assertThat(audited(operation, Callers.withRoles("minbin", List.of()), 403))
                .singleElement(STRING)
                .contains("outcome=not-allowed ")
                .doesNotContain("account=unknown");
        Set<String> roles = requireNonNull(may.get(operation.id()), operation.id());
        if (operation.answers().contains("text/event-stream")) {
            return; // what may be read so does not end
        }
        for (String role : roles) {
            List<String> lines = audited(operation, Callers.withRoles("minbin", List.of(role)), 0);
            boolean refused = lines.stream().anyMatch(line -> line.contains("outcome=not-allowed "));
            boolean ofPower = !roles.contains("employee") && !(operation.isSafe() && PROGRAMS.contains(role));
            assertThat(lines).hasSize(refused || ofPower ? 1 : 0);
        }
    }

    private static List<String> audited(ApiOperation operation, RequestSpecification caller, int status) {
        try (Logged audit = new Logged("audit")) {
            Response answer = operation.sentEmpty(caller);
            if (status > 0) {
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
            }
            List<String> lines = audit.lines().stream().map(Logged::text).toList();
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line)
                            .contains(" status=" + answer.statusCode() + " operation=" + operation.id() + " on=")
                            .doesNotContain(Callers.SOMEBODY, "@", "Bearer"));
            return lines;
        }
    }

    public static void opensNothingBesideTheApiToEverybodyButHealthAndTheDocument() {
        Edge edge = new Edge(RestAssured.port);

        assertThat(edge.openInnerPaths()).isEmpty();
        assertThat(edge.answerToTwoHosts("/q/health"))
                .startsWith("HTTP/1.1 400")
                .contains("Host must be named once");
        assertThat(edge.answerToUpgrade("/q/health")).startsWith("HTTP/1.1 200");
    }
}
