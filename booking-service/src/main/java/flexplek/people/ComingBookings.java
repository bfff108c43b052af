package flexplek.people;

/** Whether a person is still expected somewhere; whoever keeps bookings knows. */
public interface ComingBookings {

    /** {@code person}: inside key. */
    boolean any(int person);
}
