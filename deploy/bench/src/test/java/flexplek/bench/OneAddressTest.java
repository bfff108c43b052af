package flexplek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OneAddressTest {

    @Test
    void countsEveryWayOfBeingToldToWait() {
        Map<String, Long> answers = Map.of(
                "door 302",
                9L,
                "door 302 too-many-sign-ins",
                2L,
                "429 too-many-requests",
                3L,
                "Keycloak 429",
                4L,
                "201",
                5L);

        assertThat(OneAddress.heldBack(answers)).isEqualTo(9);
    }

    @Test
    void countsWhatNobodyGetsWhoSignsIn() {
        Map<String, Long> answers =
                Map.of("door 302", 9L, "door 302 sign-in-failed", 2L, "nobody signed in", 1L, "Keycloak 200", 5L);

        assertThat(OneAddress.unusual(answers)).isEqualTo(3);
    }
}
