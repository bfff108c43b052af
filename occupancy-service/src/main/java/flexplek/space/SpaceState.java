package flexplek.space;

/** What a space is at this moment. */
public enum SpaceState {
    FREE,
    BOOKED,
    CHECKED_IN,
    OUT_OF_SERVICE
}
