package flexplek.waitlist;

/** Where an entry stands. */
enum WaitlistStatus {
    WAITING,
    /** A place is held for it. */
    OFFERED,
    /** There is a booking. */
    ACCEPTED,
    DECLINED,
    /** The offer was not accepted in time. */
    EXPIRED,
    WITHDRAWN,
    /** Its slot began, or came too near for a rule, before its turn came. */
    OVER;

    boolean isOpen() {
        return this == WAITING || this == OFFERED;
    }
}
