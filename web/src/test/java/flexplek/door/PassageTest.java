package flexplek.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {
    private static final Map<String, URI> SERVICES = Map.of("booking", URI.create("http://booking:8081"));

    @Test
    void readsTheServiceAndThePath() {
        assertThat(Passage.of("/api/booking/v1/bookings?from=a%20b", SERVICES))
                .hasValue(new Passage("booking", URI.create("http://booking:8081"), "/v1/bookings?from=a%20b"));
    }

    @Test
    void knowsNoOtherService() {
        assertThat(Passage.of("/api/payroll/v1/salaries", SERVICES)).isEmpty();
        assertThat(Passage.of("/api/booking", SERVICES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/health", "/v1/../q/health", "/v1/%2E%2e/q/health", "/v1/a%2fb", "/v1//q", "/v1/\\q", "/v2/x"
            })
    void leadsToNothingButCalls(String path) {
        assertThat(new Passage("booking", URI.create("http://booking:8081"), path).leadsToCalls())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems/", "/problems/a/b", "/problems/%2e%2e", "/problems/a?b", "/v1/problems/a"})
    void leadsToMeaningsByTheirNamesAlone(String path) {
        URI booking = URI.create("http://booking:8081");

        assertThat(new Passage("booking", booking, path).leadsToMeanings()).isFalse();
        assertThat(new Passage("booking", booking, "/problems/space-taken").leadsToMeanings())
                .isTrue();
    }

    @Test
    void letsAQueryHoldWhatAPathMayNot() {
        assertThat(new Passage("booking", URI.create("http://booking:8081"), "/v1/x?y=%2F../").leadsToCalls())
                .isTrue();
    }

    @Test
    void turnsAnAddressInsideIntoOneOutside() {
        Passage passage = Passage.of("/api/booking/v1/bookings", SERVICES).orElseThrow();

        assertThat(passage.outside("http://booking:8081/v1/bookings/7")).isEqualTo("/api/booking/v1/bookings/7");
        assertThat(passage.outside("/v1/bookings/7")).isEqualTo("/api/booking/v1/bookings/7");
        assertThat(passage.outside("https://elsewhere.example/7")).isEqualTo("https://elsewhere.example/7");
    }
}
