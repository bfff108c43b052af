package flexplek.claim;

/** Why a space became free before the end of the slot. */
public enum ReleaseReason {
    NO_SHOW,
    LEFT_EARLY
}
