package flexplek.claim;

/**
 * What a booking of a room is about. A private title is seen by nobody but its own people; it stands in no event, log or metric.
 */
public record Meeting(String title, boolean isPrivate) {

    /** How many characters a title has at most. */
    public static final int LONGEST = 120;
}
