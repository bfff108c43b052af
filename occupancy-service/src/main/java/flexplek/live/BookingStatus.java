package flexplek.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Life cycle: OFFERED, its space held for somebody who waits, → BOOKED → CHECKED_IN, and from either → RELEASED or → CANCELLED
 * (before the start). In order: never back.
 */
public enum BookingStatus {
    OFFERED("booking.offered.v1"),
    BOOKED("booking.made.v1"),
    CHECKED_IN("booking.checked-in.v1"),
    RELEASED("booking.released.v1"),
    CANCELLED("booking.cancelled.v1");

    /** Its person comes later than its start, and it waits for them. */
    private static final String AWAITED = "booking.awaited.v1";

    /** A place that was held is free again. */
    private static final Set<String> NO_OFFER_ANY_MORE = Set.of("booking.offer-lapsed.v1", "booking.offer-ended.v1");

    private final String eventType;

    BookingStatus(String eventType) {
        this.eventType = eventType;
    }

    /** The highest version that a booking can have had in this status when events did not tell its version. */
    int version() {
        return switch (this) {
            case OFFERED, BOOKED -> 0;
            case CHECKED_IN -> 1;
            case RELEASED, CANCELLED -> 2;
        };
    }

    /** The status that an event of this type leads to; null where the type is none of ours. */
    static @Nullable BookingStatus after(String eventType) {
        for (BookingStatus status : values()) {
            if (status.eventType.equals(eventType)) {
                return status;
            }
        }
        if (eventType.equals(AWAITED)) {
            return BOOKED;
        }
        return NO_OFFER_ANY_MORE.contains(eventType) ? CANCELLED : null;
    }
}
