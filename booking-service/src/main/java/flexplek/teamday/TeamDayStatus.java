package flexplek.teamday;

/** How far a team day has come; see {@link TeamDay}. */
public enum TeamDayStatus {
    PROPOSED,
    AGREED,
    HELD,
    CANCELLED
}
