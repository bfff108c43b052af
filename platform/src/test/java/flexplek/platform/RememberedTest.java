package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What somebody else does meanwhile is done within the reading itself. */
class RememberedTest {

    private static final Duration OLDEST = Duration.ofSeconds(30);
    private static final String KEY = "minbin";

    private final StoppedClock clock = new StoppedClock();
    private final Remembered<String, String> remembered = new Remembered<>(10, OLDEST, clock);

    @Test
    void readsOnceForMany() {
        assertThat(remembered.get(KEY, key -> "first")).isEqualTo("first");

        assertThat(remembered.get(KEY, RememberedTest::nobodyReads)).isEqualTo("first");
    }

    @Test
    void forgetsWhatIsBeingReadWhileItChanges() {
        remembered.get(KEY, key -> {
            remembered.forget();
            return "of before";
        });

        assertThat(remembered.get(KEY, key -> "of now")).isEqualTo("of now");
    }

    @Test
    void forgetsWhatIsBeingRenewedWhileItChanges() {
        remembered.get(KEY, key -> "old");
        clock.pass(OLDEST.minusSeconds(5));
        remembered.get(KEY, key -> {
            remembered.forget();
            assertThat(remembered.get(KEY, other -> "of now")).isEqualTo("of now");
            return "of before";
        });

        assertThat(remembered.get(KEY, key -> "of now, again")).isEqualTo("of now, again");
    }

    @Test
    void isReadAnewByOneWhileTheOthersGoOnWithTheOld() {
        remembered.get(KEY, key -> "old");
        clock.pass(OLDEST.minusSeconds(5));

        String renewed = remembered.get(KEY, key -> {
            assertThat(remembered.get(KEY, RememberedTest::nobodyReads)).isEqualTo("old");
            return "new";
        });

        assertThat(renewed).isEqualTo("new");
        assertThat(remembered.get(KEY, RememberedTest::nobodyReads)).isEqualTo("new");
    }

    @Test
    void isReadAnewWhenTheClockWasPutBack() {
        remembered.get(KEY, key -> "old");
        clock.pass(Duration.ofDays(-1));

        assertThat(remembered.get(KEY, key -> "new")).isEqualTo("new");
    }

    @Test
    void isOlderThanWasSaidForNobody() {
        remembered.get(KEY, key -> "old");
        clock.pass(OLDEST.plusSeconds(1));

        remembered.get(KEY, key -> {
            assertThat(remembered.get(KEY, other -> "read by another")).isEqualTo("read by another");
            return "new";
        });
    }

    @Test
    void isReadAnewAtOnceWhenItIsNoGood() {
        remembered.get(KEY, key -> "used up");

        assertThat(remembered.get(KEY, value -> !value.equals("used up"), key -> "new"))
                .isEqualTo("new");
    }

    @Test
    void isTriedAgainAfterAReadThatFailed() {
        remembered.get(KEY, key -> "old");
        clock.pass(OLDEST.minusSeconds(5));
        assertThatThrownBy(() -> remembered.get(KEY, RememberedTest::nobodyReads))
                .isInstanceOf(AssertionError.class);

        assertThat(remembered.get(KEY, key -> "new")).isEqualTo("new");
    }

    private static String nobodyReads(String key) {
        throw new AssertionError("read " + key);
    }
}
