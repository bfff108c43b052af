package flexplek.space;

/** Why a booking that stands is not what was booked any more, the gravest first; BACK when it is so again. */
public enum HitReason {
    SPACE_GONE,
    OUT_OF_SERVICE,
    KIND_CHANGED,
    NOT_SHARED,
    HELD_FOR_OTHERS,
    CLOSED,
    TOO_SMALL,
    MOVED,
    ZONE_CHANGED,
    BACK
}
