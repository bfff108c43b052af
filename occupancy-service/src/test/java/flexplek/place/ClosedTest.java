package flexplek.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedTest {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void hasItsStartAndNotItsEnd() {
        assertThat(new Closed(NINE, TEN).covers(NINE)).isTrue();
        assertThat(new Closed(NINE, TEN).covers(TEN)).isFalse();
        assertThat(new Closed(NINE, TEN).covers(NINE.minusNanos(1))).isFalse();
    }

    @Test
    void isOpenOnASideThatIsNotTold() {
        assertThat(new Closed(null, TEN).covers(Instant.EPOCH)).isTrue();
        assertThat(new Closed(NINE, null).covers(Instant.parse("2099-01-01T00:00:00Z")))
                .isTrue();
    }

    @Test
    void readsWhatItWrote() {
        for (List<Closed> closures : List.of(
                List.<Closed>of(),
                List.of(new Closed(null, null)),
                List.of(new Closed(NINE, TEN), new Closed(null, NINE), new Closed(TEN, null)))) {
            assertThat(Closed.read(Closed.written(closures))).isEqualTo(closures);
        }
        assertThat(Closed.written(List.of(new Closed(NINE, null)))).isEqualTo("2026-11-24T09:00:00Z/..");
    }
}
