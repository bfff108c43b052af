package flexplek.series;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.outbox.Event;
import flexplek.outbox.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happens to a series that its person has not done; among the events of bookings, keyed by its building as they are. */
sealed interface SeriesEvent extends Event {

    Outline outline();

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
        return outline().seriesId();
    }

    /** What every event of a series tells. */
    record Outline(UUID seriesId, UUID personId, UUID madeBy, UUID buildingId, String buildingName, String zone) {}

    /** {@code reason}: the problem with which a booking is refused so, in capitals as SPACE_TAKEN. */
    record RefusedDate(LocalDate day, String reason) {}

    /** The days ahead reached these dates, and they could not be booked, or the clock skips a time of theirs. */
    record DatesRefused(@JsonUnwrapped Outline outline, List<RefusedDate> dates) implements SeriesEvent {
        @Override
        public String type() {
            return "booking-series.dates-refused.v1";
        }
    }

    /** Nobody checked in three times running; without a word by {@code confirmBy} it ends. */
    record ToConfirm(@JsonUnwrapped Outline outline, Instant confirmBy) implements SeriesEvent {
        @Override
        public String type() {
            return "booking-series.to-confirm.v1";
        }
    }

    /** What somebody else did with it. */
    enum Change {
        MADE,
        CHANGED,
        ENDED
    }

    /** Somebody else than its person made, changed or ended it, from a day on. */
    record Changed(@JsonUnwrapped Outline outline, UUID changedBy, Change change, LocalDate from)
            implements SeriesEvent {
        @Override
        public String type() {
            return "booking-series.changed.v1";
        }
    }

    /** It was to be confirmed, and was not; so many coming bookings were given up with it. */
    record Ended(@JsonUnwrapped Outline outline, int bookings) implements SeriesEvent {
        @Override
        public String type() {
            return "booking-series.ended.v1";
        }
    }
}
