package flexplek.teamday;

/** How far a team day has come; see {@link TeamDay}. */
enum TeamDayStatus {
    PROPOSED,
    AGREED,
    HELD,
    CANCELLED
}
