package flexplek.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.AccessMatrix;
import flexplek.trial.ApiOperation;
import flexplek.trial.OnRealStack;
import flexplek.trial.Reach;
import flexplek.trial.Standing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@OnRealStack
class AccessMatrixTest {

    private static final AccessMatrix MATRIX = AccessMatrix.of("booking-service", Access.MAY);

    private static Map<String, OfMinbin.Asked> ofMinbin = Map.of();

    @Test
    void limitsOnlyActsThatThereAre() {
        MATRIX.limitsOnlyActsThatThereAre();
    }

    @Test
    void everyOperationSaysWhoMayDoIt() {
        MATRIX.saysOfEveryOperationWhoMayDoIt();
    }

    @Test
    void opensNothingBesideTheApiToEverybodyButHealthAndTheDocument() {
        AccessMatrix.opensNothingBesideTheApiToEverybodyButHealthAndTheDocument();
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void letsInWhoMayAndNobodyElse(ApiOperation operation) {
        MATRIX.letsInWhoMayAndNobodyElse(operation);
    }

    /** Each operation on what is minbin's, in a building that minbin manages and minwater shares. */
    @ParameterizedTest
    @MethodSource("everyOperation")
    void isGoodForTheOwnOrganisationAndTheBuildingsThatItManages(ApiOperation operation) {
        if (ofMinbin.isEmpty()) {
            ofMinbin = new OfMinbin().operations();
        }
        OfMinbin.Asked asked = requireNonNull(ofMinbin.get(operation.id()), operation.id());

        assertThat(Standing.everybody()).allSatisfy(who -> {
            Response answer = asked.ask().apply(who.asks());

            boolean letIn = Reach.isLetIn(answer.statusCode());
            // 400: whom one may name is asked of the path.
            assertThat(letIn || Set.of(400, 403, 404, 422).contains(answer.statusCode()))
                    .as(answer.asString())
                    .isTrue();
            assertThat(letIn).as(answer.asString()).isEqualTo(asked.reach().lets(who.role(), who.standing()));
        });
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void refusesWhoeverHasNoRoleOrNoToken(ApiOperation operation) {
        MATRIX.refusesWhoeverHasNoRoleOrNoToken(operation);
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void auditsRefusalsAndActsOfPower(ApiOperation operation) {
        MATRIX.auditsRefusalsAndActsOfPower(operation);
    }

    static Stream<ApiOperation> everyOperation() {
        return MATRIX.operations().stream();
    }
}
