package flexplek.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void tellsPercentilesInMilliseconds() {
        Latencies latencies = new Latencies();

        for (int millis = 1; millis <= 1000; millis++) {
            latencies.record(TimeUnit.MILLISECONDS.toNanos(millis));
        }

        assertThat(latencies.count()).isEqualTo(1000);
        assertThat(latencies.percentile(50)).isCloseTo(500, within(1.0));
        assertThat(latencies.percentile(99)).isCloseTo(990, within(1.0));
        assertThat(latencies.max()).isCloseTo(1000, within(1.0));
    }

    @Test
    void countsWhatWasThereBeforeTheAnswerAsNoTimeAtAll() {
        Latencies latencies = new Latencies();

        latencies.record(-5_000_000);

        assertThat(latencies.max()).isZero();
    }

    @Test
    void tellsNothingOfNothing() {
        assertThat(new Latencies().percentile(99)).isZero();
    }
}
