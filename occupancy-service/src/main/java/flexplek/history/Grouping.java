package flexplek.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** What the quarter hours of a place are put together by, by the clock of its building. */
enum Grouping {
    DAY("day") {
        @Override
        GroupKey keyOf(ZonedDateTime local) {
            return new GroupKey(local.toLocalDate(), null, null, null);
        }
    },
    /** Of the two hours that a clock shows twice, each by itself. */
    HOUR("hour") {
        @Override
        GroupKey keyOf(ZonedDateTime local) {
            Instant start = local.truncatedTo(ChronoUnit.HOURS).toInstant();
            return new GroupKey(local.toLocalDate(), start, null, local.getHour());
        }
    },
    WEEKDAY_HOUR("weekdayHour") {
        @Override
        GroupKey keyOf(ZonedDateTime local) {
            return new GroupKey(null, null, local.getDayOfWeek(), local.getHour());
        }
    };

    private final String asked;

    Grouping(String asked) {
        this.asked = asked;
    }

    /** As callers write it. */
    String asked() {
        return asked;
    }

    static Optional<Grouping> find(String asked) {
        return Arrays.stream(values()).filter(by -> by.asked.equals(asked)).findFirst();
    }

    GroupKey keyOf(Instant start, ZoneId zone) {
        return keyOf(start.atZone(zone));
    }

    abstract GroupKey keyOf(ZonedDateTime local);
}
