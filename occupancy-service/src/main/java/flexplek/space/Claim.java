package flexplek.space;

import flexplek.live.Booking;
import java.time.Instant;
import java.util.UUID;

/**
 * What a booking does to its space: takes it from {@code start} until {@code freeFrom}, of a slot that lasts until {@code
 * end}. {@code at} is when that became so, {@code offset} where it was told in the partition of its building.
 */
public record Claim(
        UUID bookingId,
        UUID spaceId,
        Instant start,
        Instant end,
        Instant freeFrom,
        ClaimState state,
        Instant at,
        long offset) {

    static Claim of(Booking booking, Instant at, long offset) {
        return new Claim(
                booking.bookingId(),
                booking.spaceId(),
                booking.start(),
                booking.end(),
                // One object for both saves memory in the most common case.
                booking.freeFrom().equals(booking.end()) ? booking.end() : booking.freeFrom(),
                ClaimState.of(booking.status()),
                at,
                offset);
    }

    boolean takesSpace() {
        return start.isBefore(freeFrom);
    }

    boolean takesSpaceAt(Instant now) {
        return !now.isBefore(start) && now.isBefore(freeFrom);
    }

    /** From when its newest state holds: what was given back is free from then on. */
    Instant since() {
        return state == ClaimState.FREE ? freeFrom : start;
    }
}
