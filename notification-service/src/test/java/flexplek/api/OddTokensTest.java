package flexplek.api;

import flexplek.local.OddClaims;
import flexplek.trial.Faults;
import flexplek.trial.OddTokens;
import flexplek.trial.OnRealStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class OddTokensTest {

    @ParameterizedTest
    @EnumSource
    void areTakenOrRefusedByEveryOperationAlike(OddClaims odd) {
        OddTokens.areTakenOrRefusedByEveryOperationAlike("notification-service", odd);
    }
}
