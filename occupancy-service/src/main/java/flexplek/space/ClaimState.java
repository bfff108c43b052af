package flexplek.space;

import flexplek.live.BookingStatus;

/** What a booking does to its space in the slot that is told with it. */
public enum ClaimState {
    TAKEN,
    CHECKED_IN,
    FREE;

    static ClaimState of(BookingStatus status) {
        return switch (status) {
            case OFFERED, BOOKED -> TAKEN;
            case CHECKED_IN -> CHECKED_IN;
            case RELEASED, CANCELLED -> FREE;
        };
    }
}
