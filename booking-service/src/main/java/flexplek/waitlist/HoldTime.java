package flexplek.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * How long a place is held for whom it is offered to: so long, by night until the morning, and never up to the start. By
 * {@code margin} before the start it must go to whoever comes.
 */
record HoldTime(Duration hold, Duration margin) {

    private static final LocalTime DAY_BEGINS = LocalTime.of(7, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);

    /** Until when, for a slot that starts then in a building of that zone; empty when it starts too soon to offer it. */
    Optional<Instant> until(Instant now, Instant start, ZoneId zone) {
        Instant latest = start.minus(margin);
        if (latest.isBefore(now.plus(margin))) {
            return Optional.empty();
        }
        Instant until = now.plus(hold);
        ZonedDateTime there = now.atZone(zone);
        if (isNight(there.toLocalTime())) {
            until = later(until, morningAfter(there));
        }
        return Optional.of(until.isBefore(latest) ? until : latest);
    }

    private static boolean isNight(LocalTime time) {
        return time.isBefore(DAY_BEGINS) || !time.isBefore(NIGHT_BEGINS);
    }

    private static Instant morningAfter(ZonedDateTime night) {
        int days = night.toLocalTime().isBefore(DAY_BEGINS) ? 0 : 1;
        return night.toLocalDate()
                .plusDays(days)
                .atTime(MORNING)
                .atZone(night.getZone())
                .toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
