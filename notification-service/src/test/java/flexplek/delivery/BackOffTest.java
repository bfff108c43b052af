package flexplek.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(10));

    @Test
    void waitsTwiceAsLongEachTimeUpToTheCapAndNeverInStep() {
        SplittableRandom random = new SplittableRandom(7);

        for (int attempts = 1; attempts < 80; attempts++) {
            long full = Math.min(
                    2000L << Math.min(attempts - 1, 20), Duration.ofMinutes(10).toMillis());
            assertThat(backOff.after(attempts, random).toMillis()).isBetween(full / 2, full);
        }
        assertThat(backOff.after(30, random)).isNotEqualTo(backOff.after(30, random));
    }
}
