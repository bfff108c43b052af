package flexplek.claim;

/** Why a space became free before the end of the slot. */
public enum ReleaseReason {
    NO_SHOW,
    LEFT_EARLY,
    /** Nobody checked in, and the space was out of service or its building closed while a check-in was awaited. */
    NOT_USABLE
}
