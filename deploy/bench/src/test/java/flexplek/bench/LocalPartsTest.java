package flexplek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalPartsTest {

    @Test
    void findsOneVariableOfAnEnvironment() {
        String environment = "PATH=/bin\0NOT_FLEXPLEK_LIMIT_TIMES=7\0FLEXPLEK_LIMIT_TIMES=1\0EMPTY=\0";

        assertThat(LocalParts.among(environment, "FLEXPLEK_LIMIT_TIMES")).hasValue("1");
        assertThat(LocalParts.among(environment, "EMPTY")).hasValue("");
        assertThat(LocalParts.among(environment, "LIMIT_TIMES")).isEmpty();
    }
}
