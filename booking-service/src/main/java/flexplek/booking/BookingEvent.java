package flexplek.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.outbox.Event;
import flexplek.outbox.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a booking, keyed by its building. */
public sealed interface BookingEvent extends Event {

    Claim claim();

    @Override
    default Topic topic() {
        return Topic.BOOKINGS;
    }

    @Override
    default UUID key() {
        return claim().buildingId();
    }

    @Override
    default UUID about() {
        return claim().bookingId();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BookingMade(
            @JsonUnwrapped Claim claim,
            UUID madeBy,
            @Nullable UUID teamDayId) implements BookingEvent {
        @Override
        public String type() {
            return "booking.made.v1";
        }
    }

    record BookingCheckedIn(@JsonUnwrapped Claim claim, Instant checkedInAt) implements BookingEvent {
        @Override
        public String type() {
            return "booking.checked-in.v1";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BookingCancelled(
            @JsonUnwrapped Claim claim,
            UUID cancelledBy,
            @Nullable UUID teamDayId) implements BookingEvent {
        @Override
        public String type() {
            return "booking.cancelled.v1";
        }
    }

    record BookingReleased(@JsonUnwrapped Claim claim, ReleaseReason reason, Instant releasedAt)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.released.v1";
        }
    }
}
