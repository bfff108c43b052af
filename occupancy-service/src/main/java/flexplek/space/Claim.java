package flexplek.space;

import flexplek.live.Booking;
import flexplek.live.BookingStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a booking does to its space: takes it from {@code start} until {@code freeFrom}, of a slot that lasts until {@code
 * end}. {@code at} is when that became so. {@code releasesAt}: when it is released unless somebody checks in; null where that
 * is not waited for.
 */
public record Claim(
        UUID bookingId,
        UUID spaceId,
        Instant start,
        Instant end,
        Instant freeFrom,
        ClaimState state,
        Instant at,
        @Nullable Instant releasesAt) {

    static Claim of(Booking booking, Instant at) {
        return new Claim(
                booking.bookingId(),
                booking.spaceId(),
                booking.start(),
                booking.end(),
                // One object for both saves memory in the most common case.
                booking.freeFrom().equals(booking.end()) ? booking.end() : booking.freeFrom(),
                ClaimState.of(booking.status()),
                at,
                releasesAt(booking));
    }

    /** A grace that lasts as long as the slot releases nothing. */
    private static @Nullable Instant releasesAt(Booking booking) {
        Instant closes = booking.checkInCloses();
        return booking.status() == BookingStatus.BOOKED && closes != null && closes.isBefore(booking.end())
                ? closes
                : null;
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

    /** Whether it was given back in its slot, before the end. */
    boolean isReleased() {
        return state == ClaimState.FREE && start.isBefore(freeFrom) && freeFrom.isBefore(end);
    }

    boolean takesSpaceAt(Instant now) {
        return !now.isBefore(start) && now.isBefore(freeFrom);
    }
}
