package flexplek.screen;

import org.jspecify.annotations.Nullable;

/** Ids of events are offsets in the partition of the building. */
final class EventId {

    /** Begins all afresh. */
    static final long NONE = -1;

    private EventId() {}

    /** {@link #NONE} for whatever is no id of ours. */
    static long offset(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? NONE : Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException e) {
            return NONE;
        }
    }
}
