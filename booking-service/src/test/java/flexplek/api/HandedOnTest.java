package flexplek.api;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.OnRealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.context.SmallRyeThreadContext;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class HandedOnTest {

    @Test
    void nothingOfARequestIsHandedOnFromThreadToThread() {
        Supplier<String> step = () -> "a step of the framework";

        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(SmallRyeThreadContext.getCurrentThreadContextOrDefaultContexts()
                                .contextualSupplier(step))
                        .isSameAs(step));
    }
}
