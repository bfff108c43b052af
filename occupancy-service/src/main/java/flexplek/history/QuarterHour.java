package flexplek.history;

import flexplek.place.SpaceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a place was when a quarter of an hour began: of one kind the spaces in service, those booked, those of them whose person
 * was there, and those free because a booking was given back; and the people that sensors counted, of whatever kind.
 *
 * @param counted null where no sensor counted lately
 */
record QuarterHour(
        UUID placeId,
        SpaceKind kind,
        Instant start,
        int capacity,
        int booked,
        int checkedIn,
        int released,
        @Nullable Integer counted) {

    static final Duration LENGTH = Duration.ofMinutes(15);

    /**
     * Whether it is worth a row: while the building is open where there are spaces, else where anything was booked. A guard at
     * night is not a quarter hour of spaces that nobody booked.
     */
    boolean saysAnything(boolean open) {
        return booked > 0 || released > 0 || (open && capacity > 0);
    }
}
