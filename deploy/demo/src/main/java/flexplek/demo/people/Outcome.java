package flexplek.demo.people;

/** What became of a booking, in the words of the import. */
public enum Outcome {
    CHECKED_IN,
    NO_SHOW,
    CANCELLED,
    BOOKED
}
