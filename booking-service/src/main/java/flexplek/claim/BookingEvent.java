package flexplek.claim;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.outbox.Event;
import flexplek.outbox.Topic;
import flexplek.rule.TimeSlot;
import flexplek.space.HitReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a booking, keyed by its building. */
public sealed interface BookingEvent extends Event {

    BookingOutline outline();

    @Override
    default Topic topic() {
        return Topic.BOOKINGS;
    }

    @Override
    default UUID key() {
        return outline().buildingId();
    }

    @Override
    default UUID about() {
        return outline().bookingId();
    }

    /**
     * {@code organisation} is the key of the person's; who counts by organisation need not know persons. {@code checkInCloses}
     * is when the grace ends.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BookingMade(
            @JsonUnwrapped BookingOutline outline,
            String organisation,
            UUID madeBy,
            @Nullable UUID teamDayId,
            @Nullable ToldBy toldBy,
            Instant checkInCloses)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.made.v1";
        }
    }

    /**
     * It has another slot or space, which the outline tells, by the act of {@code changedBy}; {@code before} is what it had.
     * {@code checkedInAt}: null unless presence was proved. {@code checkInCloses}: when the grace ends; null where nobody is waited
     * for.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BookingChanged(
            @JsonUnwrapped BookingOutline outline,
            Before before,
            UUID changedBy,
            @Nullable Instant checkedInAt,
            @Nullable ToldBy toldBy,
            @Nullable Instant checkInCloses)
            implements BookingEvent {

        /** Where and when a booking was. */
        public record Before(UUID spaceId, String spaceName, Instant start, Instant end) {}

        @Override
        public String type() {
            return "booking.changed.v1";
        }
    }

    record BookingCheckedIn(@JsonUnwrapped BookingOutline outline, Instant checkedInAt) implements BookingEvent {
        @Override
        public String type() {
            return "booking.checked-in.v1";
        }
    }

    /**
     * Its space waits for its person until {@code keptUntil}, as {@code saidBy} said that they come later: at {@code expectedAt},
     * or null when that was taken back.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BookingAwaited(
            @JsonUnwrapped BookingOutline outline, @Nullable Instant expectedAt, Instant keptUntil, UUID saidBy)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.awaited.v1";
        }
    }

    /** Without a reason it was given up by itself. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BookingCancelled(
            @JsonUnwrapped BookingOutline outline,
            UUID cancelledBy,
            @Nullable UUID teamDayId,
            @Nullable CancelReason reason,
            @Nullable ToldBy toldBy)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.cancelled.v1";
        }
    }

    /** {@code releasedBy}: whose act it was, where it was that of a person on this booking alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BookingReleased(
            @JsonUnwrapped BookingOutline outline,
            ReleaseReason reason,
            Instant releasedAt,
            @Nullable UUID releasedBy) implements BookingEvent {
        @Override
        public String type() {
            return "booking.released.v1";
        }
    }

    /** Its space is held for somebody who waits for it, until then: there is no booking yet. */
    record BookingOffered(@JsonUnwrapped BookingOutline outline, UUID waitlistEntryId, Instant until)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.offered.v1";
        }
    }

    /** It was offered, and not accepted in time: there is no booking, and the space goes to the next. */
    record BookingOfferLapsed(@JsonUnwrapped BookingOutline outline, UUID waitlistEntryId) implements BookingEvent {
        @Override
        public String type() {
            return "booking.offer-lapsed.v1";
        }
    }

    /** It was offered and is no more, by its person's act or since it could not be used: there is no booking. */
    record BookingOfferEnded(@JsonUnwrapped BookingOutline outline, UUID waitlistEntryId) implements BookingEvent {
        @Override
        public String type() {
            return "booking.offer-ended.v1";
        }
    }

    /** It was made by itself for somebody who waited for it, as they had asked; that it was made is told as of any other. */
    record BookingWaitedFor(@JsonUnwrapped BookingOutline outline, UUID waitlistEntryId) implements BookingEvent {
        @Override
        public String type() {
            return "booking.waited-for.v1";
        }
    }

    /**
     * It stands, but what it stands on is not what was booked, by the act of {@code changedBy}; or is so again. {@code lost}: what
     * of its slot its space is out of service, or its building closed, for that reason.
     */
    record BookingAffected(
            @JsonUnwrapped BookingOutline outline,
            HitReason reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TimeSlot> lost,
            UUID changedBy)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.affected.v1";
        }
    }

    /**
     * What it is for concerns people whom its person invited: {@code attendeeIds}, of whom by DECLINED one has said no.
     * {@code before}: where and when it was, if it MOVED.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeetingChanged(
            @JsonUnwrapped BookingOutline outline,
            MeetingChange change,
            List<UUID> attendeeIds,
            UUID changedBy,
            BookingChanged.@Nullable Before before)
            implements BookingEvent {
        @Override
        public String type() {
            return "meeting.changed.v1";
        }
    }

    /** The person of another booking offers the space of that one for this one's; each would keep their times. */
    record ExchangeOffered(
            @JsonUnwrapped BookingOutline outline,
            UUID exchangeOfferId,
            UUID offeredBy,
            UUID offeredSpaceId,
            String offeredSpaceName)
            implements BookingEvent {
        @Override
        public String type() {
            return "exchange.offered.v1";
        }
    }

    /** It has the space that its person asked for in exchange, which the outline tells; {@code before} is what it had. */
    record ExchangeAgreed(
            @JsonUnwrapped BookingOutline outline, BookingChanged.Before before, UUID exchangeOfferId, UUID agreedBy)
            implements BookingEvent {
        @Override
        public String type() {
            return "exchange.agreed.v1";
        }
    }

    /**
     * It was brought in once it was over, for history alone: what became of it, and not whose it was. {@code checkedInAt} is
     * the start where nothing more is known than that presence was proved; {@code endedAt}: when it was released or cancelled,
     * where that is known.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BookingRecorded(
            @JsonUnwrapped @JsonIgnoreProperties("personId") BookingOutline outline,
            String organisation,
            Status status,
            @Nullable ReleaseReason releaseReason,
            @Nullable Instant checkedInAt,
            @Nullable Instant endedAt)
            implements BookingEvent {

        /** What may have become of it. */
        public enum Status {
            CHECKED_IN,
            RELEASED,
            CANCELLED
        }

        @Override
        public String type() {
            return "booking.recorded.v1";
        }
    }
}
