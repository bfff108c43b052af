package flexplek.booking;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Of which days a list of bookings is asked, both included; without dates from yesterday on, 31 days. */
record DaysShown(LocalDate first, LocalDate last) {

    private static final int USUAL = 31;
    private static final int MOST = 366;

    static DaysShown of(@Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
        LocalDate first =
                from != null ? from : LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        LocalDate last = to != null ? to : first.plusDays(USUAL);
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST))) {
            throw Problems.badField("to", Wording.of(BookingWords.class, BookingWords::withinAYear));
        }
        return new DaysShown(first, last);
    }
}
