package flexplek.claim;

/** Why a booking was cancelled that was not given up by itself. */
public enum CancelReason {
    TEAM_DAY_CANCELLED
}
