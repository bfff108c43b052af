package flexplek.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;

/** What a rule counts of one owner in one period, and how many it allows. {@code owner} is an inside key. */
public record Counter(Scope scope, int owner, LocalDate period, int most) {

    /** The order in which counters are locked. */
    public static final Comparator<Counter> ORDER = Comparator.comparing(Counter::scope)
            .thenComparingInt(Counter::owner)
            .thenComparing(Counter::period);

    /** Where a desk of a person in a building (inside keys) is counted on a day, as far as rules count it. */
    public static List<Counter> ofDesk(int person, int building, LocalDate day) {
        LocalDate week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return List.of(new Counter(Scope.PERSON_WEEK, person, week, 0), ofBuilding(building, day));
    }

    /** Where the desks of a building (inside key) are counted on a day, as far as a rule counts them. */
    public static Counter ofBuilding(int building, LocalDate day) {
        return new Counter(Scope.BUILDING_DAY, building, day, 0);
    }

    /** The Monday of the week under way, wherever a building is: in another zone it may be a day before ours. */
    static LocalDate firstWeek(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC)
                .minusDays(1)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whether both count the same, however many each allows. */
    public boolean isSameAs(Counter other) {
        return ORDER.compare(this, other) == 0;
    }

    /**
     * Whose, and of which period. The order of this list is the order in which counters are locked: the dearest comes last and is
     * held shortest. A counter where many meet is spread over shares, so that they do not queue for one row.
     */
    public enum Scope {
        /** Desk bookings of a person in an ISO week (its Monday); those that were released count, save where the house kept the person from coming. */
        PERSON_WEEK(1, 1),
        /** Desk bookings of a building on a day; of those that were released, where somebody was present. */
        BUILDING_DAY(2, 16);

        private final short code;
        private final short shares;

        Scope(int code, int shares) {
            this.code = (short) code;
            this.shares = (short) shares;
        }

        public short code() {
            return code;
        }

        public short shares() {
            return shares;
        }
    }
}
