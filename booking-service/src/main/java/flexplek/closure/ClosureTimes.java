package flexplek.closure;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a closure may be: quarter hours by the clock of its building, and an end that comes. */
final class ClosureTimes {

    private static final int MINUTES = 15;

    private ClosureTimes() {}

    /** When the quarter of an hour that runs began. */
    static Instant quarterOf(Instant now, ZoneId zone) {
        ZonedDateTime at = now.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        return at.minusMinutes(at.getMinute() % MINUTES).toInstant();
    }

    static Instant quarter(String field, Instant at, ZoneId zone) {
        if (!quarterOf(at, zone).equals(at)) {
            throw Problems.badField(field, Wording.of(ClosureWords.class, ClosureWords::quarterHour));
        }
        return at;
    }

    /** Null for until further notice. */
    static @Nullable Instant end(@Nullable Instant end, Instant start, ZoneId zone, Instant now) {
        if (end == null) {
            return null;
        }
        if (!end.isAfter(start)) {
            throw Problems.badField("end", Wording.of(ClosureWords.class, ClosureWords::laterThanStart));
        }
        if (!end.isAfter(now)) {
            throw Problems.badField("end", Wording.of(ClosureWords.class, ClosureWords::endPast));
        }
        return quarter("end", end, zone);
    }

    /** Null where nothing is said. */
    static @Nullable String line(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
