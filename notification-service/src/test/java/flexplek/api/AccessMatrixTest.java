package flexplek.api;

import flexplek.trial.AccessMatrix;
import flexplek.trial.ApiOperation;
import flexplek.trial.Faults;
import flexplek.trial.OnRealStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class AccessMatrixTest {

    private static final AccessMatrix MATRIX = AccessMatrix.of("notification-service", Access.MAY);

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
