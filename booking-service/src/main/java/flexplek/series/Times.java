package flexplek.series;

import flexplek.platform.TimeOfDay;
import flexplek.rule.TimeSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** From when to when by the building's clock. */
record Times(TimeOfDay start, TimeOfDay end) {

    /** What the clock shows at the ends of a slot; empty when it does not lie within one day. */
    static Optional<Times> of(TimeSlot slot, ZoneId zone) {
        ZonedDateTime start = slot.start().atZone(zone);
        ZonedDateTime end = slot.end().atZone(zone);
        LocalDate day = start.toLocalDate();
        boolean atMidnight = end.equals(day.plusDays(1).atStartOfDay(zone));
        if (!atMidnight && !end.toLocalDate().equals(day)) {
            return Optional.empty();
        }
        TimeOfDay to = atMidnight ? TimeOfDay.END_OF_DAY : TimeOfDay.at(end);
        return TimeOfDay.at(start).isBefore(to) ? Optional.of(new Times(TimeOfDay.at(start), to)) : Optional.empty();
    }

    /** On a day; empty when the clock skips one of the two. Of a time that it shows twice, the first is meant. */
    Optional<TimeSlot> on(LocalDate day, ZoneId zone) {
        return at(start, day, zone)
                .flatMap(from -> at(end, day, zone).filter(from::isBefore).map(to -> new TimeSlot(from, to)));
    }

    private static Optional<Instant> at(TimeOfDay time, LocalDate day, ZoneId zone) {
        LocalDateTime local = time.equals(TimeOfDay.END_OF_DAY)
                ? day.plusDays(1).atStartOfDay()
                : day.atTime(LocalTime.of(time.minute() / 60, time.minute() % 60));
        return zone.getRules().getValidOffsets(local).stream()
                .findFirst()
                .map(offset -> local.atOffset(offset).toInstant());
    }
}
