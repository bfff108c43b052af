package flexplek.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OpenModelTest {

    @Test
    void keepsItsPaceAndChargesAStallToEveryoneWhoHadToWait() {
        CountDownLatch last = new CountDownLatch(20);

        // Nobody is answered before the last has come: whoever came first waited longest.
        Latencies latencies = OpenModel.run(new Arrivals(100, Duration.ofMillis(200)), number -> {
            last.countDown();
            try {
                last.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(latencies.count()).isEqualTo(20);
        assertThat(latencies.max()).isGreaterThanOrEqualTo(190);
        assertThat(latencies.percentile(50)).isGreaterThanOrEqualTo(80);
    }
}
