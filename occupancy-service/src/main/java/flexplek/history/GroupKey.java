package flexplek.history;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which quarter hours belong together: those with the same of each; what does not tell them apart is null. In order of time. */
record GroupKey(
        @Nullable LocalDate day,
        @Nullable Instant start,
        @Nullable DayOfWeek weekday,
        @Nullable Integer hour) implements Comparable<GroupKey> {

    private static final Comparator<GroupKey> ORDER = Comparator.comparing(
                    GroupKey::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(GroupKey::start, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(GroupKey::weekday, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(GroupKey::hour, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(GroupKey other) {
        return ORDER.compare(this, other);
    }
}
