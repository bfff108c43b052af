package flexplek.space;

/** Whether a person has a booking in a building that stands; whoever keeps bookings knows. */
public interface Expected {

    /** By inside keys. */
    boolean in(int building, int person);
}
