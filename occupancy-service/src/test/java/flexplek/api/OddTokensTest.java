package flexplek.api;

import flexplek.local.OddClaims;
import flexplek.trial.OddTokens;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@OnRealStack
class OddTokensTest {

    @ParameterizedTest
    @EnumSource
    void areTakenOrRefusedByEveryOperationAlike(OddClaims odd) {
        OddTokens.areTakenOrRefusedByEveryOperationAlike("occupancy-service", odd);
    }
}
