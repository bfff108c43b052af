package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InTheClearTest {

    private static final String PLAIN = "jdbc:postgresql://db:5432/booking";
    private static final String VERIFIED = PLAIN + "?sslmode=verify-full&sslrootcert=/etc/flexplek/ca.pem";

    @Test
    void saysWhatIsSaidInTheClearOutsideTheLocalStack() {
        assertThat(told("production", PLAIN, Map.of()))
                .containsExactly(
                        "to=postgresql: DB_URL says no sslmode=verify-full",
                        "to=kafka: KAFKA_SECURITY_PROTOCOL is PLAINTEXT");
        assertThat(told(null, VERIFIED, Map.of("security.protocol", "SASL_PLAINTEXT")))
                .containsExactly("to=kafka: KAFKA_SECURITY_PROTOCOL is SASL_PLAINTEXT");
        assertThat(told("production", PLAIN + "?sslmode=require", Map.of("security.protocol", "SSL")))
                .containsExactly("to=postgresql: DB_URL says no sslmode=verify-full");
    }

    @Test
    void saysNothingWhereAllIsByTlsNorOnTheLocalStack() {
        assertThat(told("production", VERIFIED, Map.of("security.protocol", "SASL_SSL")))
                .isEmpty();
        assertThat(told("local", PLAIN, Map.of())).isEmpty();
    }

    private static List<String> told(@Nullable String profile, String database, Map<String, Object> broker) {
        return new InTheClear(Optional.ofNullable(profile), database, broker).told();
    }
}
