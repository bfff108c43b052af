package flexplek.booking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a booking stands; a live one holds its space, as the column {@code live} says. Nothing is requested
 * yet, and what is only offered is shown on the waitlist.
 */
@Schema(enumeration = {"BOOKED", "CHECKED_IN", "CANCELLED", "RELEASED"})
public enum BookingStatus {
    REQUESTED,
    OFFERED,
    BOOKED,
    CHECKED_IN,
    CANCELLED,
    RELEASED;

    public boolean isLive() {
        return switch (this) {
            case REQUESTED, OFFERED, BOOKED, CHECKED_IN -> true;
            case CANCELLED, RELEASED -> false;
        };
    }
}
