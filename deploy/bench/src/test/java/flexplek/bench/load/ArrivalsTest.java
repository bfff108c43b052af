package flexplek.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    @Test
    void spreadsArrivalsEvenlyOverTheTime() {
        Arrivals arrivals = new Arrivals(350, Duration.ofSeconds(60));

        assertThat(arrivals.count()).isEqualTo(21_000);
        assertThat(arrivals.nanos(0)).isZero();
        assertThat(arrivals.nanos(350)).isEqualTo(TimeUnit.SECONDS.toNanos(1));
        assertThat(arrivals.nanos(20_999)).isLessThan(TimeUnit.SECONDS.toNanos(60));
    }

    @Test
    void endsEarlyAtTheSameRateWhenThereWouldBeTooMany() {
        Arrivals arrivals = new Arrivals(100, Duration.ofSeconds(10)).atMost(250);

        assertThat(arrivals.count()).isEqualTo(250);
        assertThat(arrivals.perSecond()).isEqualTo(100);
    }

    @Test
    void losesNobodyWhoIsSpreadOverATime() {
        for (int count : new int[] {1, 60, 5_999, 6_000}) {
            Arrivals arrivals = Arrivals.spread(count, Duration.ofSeconds(570));

            assertThat(arrivals.count()).isEqualTo(count);
            assertThat(arrivals.nanos(count - 1)).isLessThan(TimeUnit.SECONDS.toNanos(570));
            assertThat(arrivals.nanos(count / 2)).isLessThan(TimeUnit.SECONDS.toNanos(286));
        }
    }

    @Test
    void refusesARateOfNothingAndARunWithoutAnEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Arrivals(0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Arrivals(1000, Duration.ofDays(1)));
    }
}
