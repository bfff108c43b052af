package flexplek.claim;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.rule.TimeSlot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedClocksTest {

    /** From Amsterdam; without a time where the other clock does not show both on that day. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-01T08:00:00Z,2026-12-01T17:00:00Z,Europe/Helsinki,2026-12-01T07:00:00Z,2026-12-01T16:00:00Z",
        "2026-12-01T08:00:00Z,2026-12-01T17:00:00Z,Europe/Brussels,2026-12-01T08:00:00Z,2026-12-01T17:00:00Z",
        "2026-12-01T08:00:00Z,2026-12-01T17:00:00Z,America/Kralendijk,2026-12-01T13:00:00Z,2026-12-01T22:00:00Z",
        "2027-07-01T07:00:00Z,2027-07-01T16:00:00Z,America/Kralendijk,2027-07-01T13:00:00Z,2027-07-01T22:00:00Z",
        "2026-11-30T23:00:00Z,2026-12-01T23:00:00Z,America/Kralendijk,2026-12-01T04:00:00Z,2026-12-02T04:00:00Z",
        // The clocks of Berlin change in the same moment: all of both hours stays.
        "2027-10-31T00:15:00Z,2027-10-31T01:15:00Z,Europe/Berlin,2027-10-31T00:15:00Z,2027-10-31T01:15:00Z",
        "2027-10-31T01:15:00Z,2027-10-31T01:45:00Z,Europe/Berlin,2027-10-31T01:15:00Z,2027-10-31T01:45:00Z",
        // Elsewhere the hour comes once, and no time passes from 02:15 to 02:15.
        "2027-10-31T00:15:00Z,2027-10-31T01:15:00Z,America/Kralendijk,,",
        "2027-10-31T01:15:00Z,2027-10-31T01:45:00Z,America/Kralendijk,2027-10-31T06:15:00Z,2027-10-31T06:45:00Z",
        // In London 01:30 comes twice on that day, and the first is meant; in March it does not come.
        "2027-10-30T23:30:00Z,2027-10-31T07:00:00Z,Europe/London,2027-10-31T00:30:00Z,2027-10-31T08:00:00Z",
        "2027-03-28T00:30:00Z,2027-03-28T07:00:00Z,Europe/London,,"
    })
    void keepsWhatTheClockShows(
            Instant start, Instant end, ZoneId zone, @Nullable Instant newStart, @Nullable Instant newEnd) {
        assertThat(MovedClocks.shownAlike(new TimeSlot(start, end), ZoneId.of("Europe/Amsterdam"), zone))
                .isEqualTo(
                        newStart == null || newEnd == null
                                ? Optional.empty()
                                : Optional.of(new TimeSlot(newStart, newEnd)));
    }
}
