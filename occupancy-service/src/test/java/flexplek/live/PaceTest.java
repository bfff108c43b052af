package flexplek.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void letsAFewGoAtOnceAndARushTwentyTimesASecond() {
        int taken = 0;
        for (int milli = 0; milli < 10_000; milli++) {
            taken += pace.take(NINE.plusMillis(milli)) ? 1 : 0;
        }

        assertThat(taken).isBetween(200, 205);
    }

    @Test
    void letsSingleOnesGoAtOnceWhereverTheyFall() {
        for (int i = 0; i < 100; i++) {
            assertThat(pace.take(NINE.plusMillis(i * 61L))).isTrue();
        }
    }

    @Test
    void goesOnWhenTheClockIsPutBack() {
        for (int i = 0; i < 10; i++) {
            pace.take(NINE.plusSeconds(3600));
        }

        assertThat(pace.take(NINE)).isTrue();
    }

    @Test
    void knowsWhetherOneWasTakenSince() {
        assertThat(pace.wasTakenSince(NINE)).isFalse();

        pace.take(NINE.plus(Duration.ofMillis(1)));

        assertThat(pace.wasTakenSince(NINE)).isTrue();
        assertThat(pace.wasTakenSince(NINE.plusMillis(1))).isTrue();
        assertThat(pace.wasTakenSince(NINE.plusMillis(2))).isFalse();
    }
}
