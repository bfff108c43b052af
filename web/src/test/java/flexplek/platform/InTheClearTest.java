package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InTheClearTest {
    private static final String PLAIN = "jdbc:postgresql://db:5432/web";
    private static final String VERIFIED = PLAIN + "?sslmode=verify-full&sslrootcert=/etc/flexplek/ca.pem";
    private static final String REALM = "://keycloak:8080/realms/flexplek";

    @Test
    void saysToWhomTheDoorSpeaksInTheClearOutsideTheLocalStack() {
        assertThat(told("production", PLAIN, "http" + REALM, Map.of("booking", "http://booking:8081")))
                .containsExactly(
                        "to=postgresql: DB_URL says no sslmode=verify-full",
                        "to=booking: its address is not of https",
                        "to=keycloak: its address is not of https");
        assertThat(told(null, VERIFIED, "https" + REALM, Map.of("occupancy", "http://10.0.0.7:8082")))
                .containsExactly("to=occupancy: its address is not of https");
        assertThat(told("production", PLAIN + "?sslmode=require", "https" + REALM, Map.of()))
                .containsExactly("to=postgresql: DB_URL says no sslmode=verify-full");
        assertThat(told("production", "jdbc:postgresql://127.0.0.1:1,db:2/web", "https" + REALM, Map.of()))
                .containsExactly("to=postgresql: DB_URL says no sslmode=verify-full");
    }

    @Test
    void saysNothingWhereAllIsByTlsNorOnTheLocalStack() {
        assertThat(told("production", VERIFIED, "https" + REALM, Map.of("booking", "https://booking:8443")))
                .isEmpty();
        assertThat(told("local", PLAIN, "http" + REALM, Map.of("booking", "http://booking:8081")))
                .isEmpty();
    }

    /** As where whatever stands beside the door does TLS for it. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.0.0.53", "[::1]"})
    void saysNothingOfWhatStaysOnTheMachine(String host) {
        assertThat(told(
                        "production",
                        "jdbc:postgresql://" + host + ":5432/web",
                        "http://" + host + ":8180/realms/flexplek",
                        Map.of("booking", "http://" + host + ":8081")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1.example", "localhost.example", "0.0.0.0", "booking_service"})
    void takesNothingElseForTheMachine(String host) {
        assertThat(told("production", VERIFIED, "https" + REALM, Map.of("booking", "http://" + host + ":8081")))
                .containsExactly("to=booking: its address is not of https");
    }

    private static List<String> told(
            @Nullable String profile, String database, String keycloak, Map<String, String> services) {
        Map<String, URI> addresses = services.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> URI.create(entry.getValue())));
        return new InTheClear(Optional.ofNullable(profile), database, URI.create(keycloak), addresses).told();
    }
}
