package flexplek.booking;

/** What became of a claim. Unless it is MADE, nothing was written. */
public enum Claimed {
    MADE,
    /** The space is out of use, held for others or taken, or the person has another desk in that slot. */
    IN_THE_WAY,
    /** The person's weekly quota is used up. */
    WEEK_FULL,
    /** The building's day has no place left, or was not opened yet ({@link DailyCap#openDay}). */
    DAY_FULL,
    /** The caller used this Idempotency-Key before. */
    KEY_USED
}
