package flexplek.rule;

import static java.util.Objects.requireNonNull;

import flexplek.platform.TimeOfDay;
import flexplek.space.ClosedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A half-open interval: {@code start} is in it, {@code end} is not. */
public record TimeSlot(Instant start, Instant end) {

    public TimeSlot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a time slot ends after it starts");
        }
    }

    /**
     * From one local time to another on a day; a time that daylight saving skips moves on by the length of the gap. Empty when
     * no time passes in between.
     */
    public static Optional<TimeSlot> on(LocalDate day, TimeOfDay from, TimeOfDay to, ZoneId zone) {
        Instant start = from.on(day, zone);
        Instant end = to.on(day, zone);
        return start.isBefore(end) ? Optional.of(new TimeSlot(start, end)) : Optional.empty();
    }

    /** What a space is closed, as far as that is known to end. */
    public static TimeSlot of(ClosedTime closed) {
        return new TimeSlot(closed.start(), requireNonNull(closed.end(), "end"));
    }

    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public LocalDate day(ZoneId zone) {
        return start.atZone(zone).toLocalDate();
    }
}
