package flexplek.place;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The hours of a day as its clock has them: one comes twice or not at all where the clock is put back or on. */
public final class ClockHours {

    /** From a full hour of the clock, included, to the next or the end of the day, not included. */
    public record Hour(Instant start, Instant end) {}

    private ClockHours() {}

    /** What is left of the building's day at a moment, from the hour that runs then. */
    public static List<Hour> left(Building building, Instant at) {
        Instant ends = building.startOf(building.dayOf(at).plusDays(1));
        Instant start = building.startOf(building.dayOf(at));
        List<Hour> hours = new ArrayList<>();
        while (start.isBefore(ends)) {
            Instant next = next(start.atZone(building.zone()));
            Instant end = next.isBefore(ends) ? next : ends;
            if (end.isAfter(at)) {
                hours.add(new Hour(start, end));
            }
            start = end;
        }
        return hours;
    }

    /** A clock that is put back by half an hour shows no full hour for longer. */
    private static Instant next(ZonedDateTime at) {
        ZonedDateTime hourOn = at.plusHours(1);
        ZonedDateTime full = hourOn.truncatedTo(ChronoUnit.HOURS);
        return (full.isAfter(at) ? full : hourOn).toInstant();
    }
}
