package flexplek.claim;

/** What of a meeting concerns its attendees, or by DECLINED the person whose booking it is. */
public enum MeetingChange {
    INVITED,
    /** By whose booking it is. */
    UNINVITED,
    /** By the attendee. */
    DECLINED,
    MOVED,
    CANCELLED,
    /** By nobody: who has the room did not check in. */
    RELEASED
}
