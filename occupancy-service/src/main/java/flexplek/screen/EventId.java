package flexplek.screen;

import org.jspecify.annotations.Nullable;

/** Ids of events are offsets in the partition of the building. */
final class EventId {

    private EventId() {}

    /** -1, hence all afresh, for whatever is no id of ours. */
    static long offset(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? -1 : Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
