package flexplek.people;

/** Whether a person is still expected somewhere, or will be; each that keeps bookings, or books later, knows its own. */
public interface ComingBookings {

    /** {@code person}: inside key. */
    boolean any(int person);
}
