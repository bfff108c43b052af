package flexplek.rule;

import java.time.LocalDate;

/** What a rule counts of one owner in one period, and how many it allows. {@code owner} is an inside key. */
public record Counter(Scope scope, int owner, LocalDate period, int most) {

    /**
     * Whose, and of which period. The order of this list is the order in which counters are locked: the dearest comes last and is
     * held shortest. A counter where many meet is spread over shares, so that they do not queue for one row.
     */
    public enum Scope {
        /** Desk bookings of a person in an ISO week (its Monday); those that were released count. */
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
