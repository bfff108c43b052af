package flexplek.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The day on which a person was last seen, by a call or an import. It is written again when it is a week old: whoever comes each
 * day costs next to nothing, and the day that is kept tells little of them.
 */
public final class LastSeen {

    private static final int DAYS = 7;

    private LastSeen() {}

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static boolean isToBeWritten(LocalDate kept, LocalDate today) {
        return !kept.isAfter(today.minusDays(DAYS));
    }

    /** Whoever has this day, or an earlier one, was not seen since the moment. */
    public static LocalDate before(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).minusDays(DAYS);
    }
}
