package flexplek.live;

import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.desk;
import static flexplek.live.Kadegebouw.made;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Amsterdam: 29 March 2026 has 23 hours, 25 October 2026 has 25. */
class DaylightSavingTest {

    @Test
    void theShortDayEndsAtItsOwnMidnight() {
        try (TestStream stream = TestStream.ofKadegebouw("2026-03-28T23:00:00Z")) {
            stream.tell(made(1, desk(1), "2026-03-29T08:00:00Z", "2026-03-29T09:00:00Z"));
            stream.tick();
            assertThat(stream.at(BUILDING).peakToday()).isEqualTo(1);

            stream.timeIs("2026-03-29T21:59:59Z");
            assertThat(stream.at(BUILDING).peakToday()).isEqualTo(1);

            stream.timeIs("2026-03-29T22:00:00Z");
            assertThat(stream.at(BUILDING).peakToday()).isZero();
        }
    }

    @Test
    void theLongDayHoldsItsLastHour() {
        try (TestStream stream = TestStream.ofKadegebouw("2026-10-24T22:00:00Z")) {
            stream.tell(made(1, desk(1), "2026-10-25T22:00:00Z", "2026-10-25T23:00:00Z"));
            stream.tick();
            assertThat(stream.at(BUILDING).peakToday()).isEqualTo(1);

            stream.timeIs("2026-10-25T22:30:00Z");
            assertThat(stream.at(BUILDING).desks().booked()).isEqualTo(1);

            stream.timeIs("2026-10-25T23:00:00Z");
            assertThat(stream.at(BUILDING).peakToday()).isZero();
        }
    }
}
