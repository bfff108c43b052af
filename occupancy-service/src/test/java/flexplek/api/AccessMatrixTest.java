package flexplek.api;

import static flexplek.api.Access.ROLES;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.ApiOperation;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@OnRealStack
class AccessMatrixTest {

    private static final List<ApiOperation> OPERATIONS = ApiOperation.of("occupancy-service");

    @Test
    void everyOperationSaysWhoMayDoIt() {
        assertThat(OPERATIONS.stream().map(ApiOperation::id).collect(Collectors.toSet()))
                .isEqualTo(Access.MAY.keySet());
    }

    @ParameterizedTest
    @MethodSource("everyOperationByEveryRole")
    void letsInWhoMayAndNobodyElse(ApiOperation operation, String role) {
        Response answer = send(Callers.withRoles("minbin", List.of(role)), operation);

        boolean refused = answer.statusCode() == 403 && "/problems/forbidden".equals(answer.path("type"));
        assertThat(answer.statusCode()).as(answer.asString()).isNotEqualTo(401).isLessThan(500);
        assertThat(refused).as(answer.asString()).isNotEqualTo(Access.may(operation.id(), role));
    }

    static Stream<Arguments> everyOperationByEveryRole() {
        return OPERATIONS.stream()
                .flatMap(o -> ROLES.stream().filter(role -> !isEndless(o, role)).map(role -> Arguments.of(o, role)));
    }

    /** What this opens goes on for as long as the token; OverviewStreamTest looks at it. */
    private static boolean isEndless(ApiOperation operation, String role) {
        return operation.id().equals("streamOverview") && Access.may(operation.id(), role);
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void refusesWhoeverHasNoRoleOrNoToken(ApiOperation operation) {
        assertThat(send(Callers.withRoles("minbin", List.of()), operation).statusCode())
                .isEqualTo(403);
        assertThat(send(RestAssured.given(), operation).statusCode()).isEqualTo(401);
    }

    static Stream<ApiOperation> everyOperation() {
        return OPERATIONS.stream();
    }

    private static Response send(RequestSpecification caller, ApiOperation operation) {
        if (operation.bodies().contains("application/json")) {
            caller.contentType("application/json").body("{}");
        }
        return caller.request(operation.method(), operation.anyPath());
    }
}
