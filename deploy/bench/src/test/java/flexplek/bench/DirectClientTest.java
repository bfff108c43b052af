package flexplek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DirectClientTest {

    @Test
    void givesEachParameterOfTheServicesStatementAValue() throws IOException {
        assertThat(ServiceStatement.uncounted().places().keySet()).isEqualTo(DirectClient.GIVEN);
    }
}
