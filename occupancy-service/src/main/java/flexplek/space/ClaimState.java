package flexplek.space;

import flexplek.live.BookingStatus;

/** What a booking does to its space in the slot that is told with it. */
public enum ClaimState {
    /** For somebody who waits, until they accept it. */
    HELD,
    TAKEN,
    CHECKED_IN,
    FREE;

    static ClaimState of(BookingStatus status) {
        return switch (status) {
            case OFFERED -> HELD;
            case BOOKED -> TAKEN;
            case CHECKED_IN -> CHECKED_IN;
            case RELEASED, CANCELLED -> FREE;
        };
    }
}
