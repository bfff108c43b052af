package flexplek.space;

import flexplek.live.Booking;
import java.time.Instant;
import java.util.UUID;

/**
 * What a booking does to its space: takes it from {@code start} until {@code freeFrom}, of a slot that lasts until {@code
 * end}. {@code at} is when that became so.
 */
public record Claim(
        UUID bookingId, UUID spaceId, Instant start, Instant end, Instant freeFrom, ClaimState state, Instant at) {

    static Claim of(Booking booking, Instant at) {
        return new Claim(
                booking.bookingId(),
                booking.spaceId(),
                booking.start(),
                booking.end(),
                // One object for both saves memory in the most common case.
                booking.freeFrom().equals(booking.end()) ? booking.end() : booking.freeFrom(),
                ClaimState.of(booking.status()),
                at);
    }

    boolean takesSpace() {
        return start.isBefore(freeFrom);
    }

    /** Whether the space is still to be taken by it: what was given back is over. */
    boolean holds() {
        return state != ClaimState.FREE;
    }

    /** Whether its space is taken at the same times by both, whatever its person did meanwhile. */
    public boolean takesAs(Claim before) {
        return holds() == before.holds()
                && (!holds() || (start.equals(before.start) && freeFrom.equals(before.freeFrom)));
    }

    boolean takesSpaceAt(Instant now) {
        return !now.isBefore(start) && now.isBefore(freeFrom);
    }
}
