package flexplek.news;

/** The kinds of news, by the names that the API and the metrics use. */
public enum NewsKind {
    BOOKING_MADE_FOR_YOU,
    BOOKING_RELEASED_AS_NO_SHOW,
    TEAM_DAY_PROPOSED,
    TEAM_DAY_AGREED,
    TEAM_DAY_CANCELLED
}
