package flexplek.booking;

/** Where a booking stands; a live one holds its space. */
public enum BookingStatus {
    BOOKED,
    CHECKED_IN,
    CANCELLED,
    RELEASED;

    public boolean isLive() {
        return this == BOOKED || this == CHECKED_IN;
    }
}
