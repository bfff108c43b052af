package flexplek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.bench.load.Latencies;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FloorViewsTest {

    @Test
    void areLeftAloneUpToTwiceTheTimeOfRest() {
        assertThat(FloorViews.isLeftAlone(views(10, 100), views(19, 100))).isTrue();
        assertThat(FloorViews.isLeftAlone(views(10, 100), views(21, 100))).isFalse();
    }

    @Test
    void areNotLeftAloneWhereSomeOrAllNeverCame() {
        assertThat(FloorViews.isLeftAlone(views(10, 100), views(10, 99))).isFalse();
        assertThat(FloorViews.isLeftAlone(views(10, 0), views(10, 0))).isFalse();
    }

    @Test
    void areAnsweredWhenNothingButTheFloorWasSaid() {
        assertThat(FloorViews.isAnswered(Map.of("200", 500L))).isTrue();
        assertThat(FloorViews.isAnswered(Map.of("200", 499L, "429 too-many-requests", 1L)))
                .isFalse();
        assertThat(FloorViews.isAnswered(Map.of())).isFalse();
    }

    private static Latencies views(int millis, int count) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < count; i++) {
            latencies.record(TimeUnit.MILLISECONDS.toNanos(millis));
        }
        return latencies;
    }
}
