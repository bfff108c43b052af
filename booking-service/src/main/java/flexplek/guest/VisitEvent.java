package flexplek.guest;

import flexplek.outbox.Event;
import flexplek.outbox.Topic;
import java.time.Instant;
import java.util.UUID;

/** What happens at reception, for the host; by ids, and never who the guest is. */
sealed interface VisitEvent extends Event {

    UUID visitId();

    @Override
    default Topic topic() {
        return Topic.VISITS;
    }

    @Override
    default UUID key() {
        return visitId();
    }

    @Override
    default UUID about() {
        return visitId();
    }

    /** {@code recordedBy}: who looks after the building. */
    record GuestArrived(
            UUID visitId,
            UUID hostId,
            UUID buildingId,
            String buildingName,
            String zone,
            Instant arrivedAt,
            UUID recordedBy)
            implements VisitEvent {
        @Override
        public String type() {
            return "visit.guest-arrived.v1";
        }
    }

    /** That the guest had arrived then was a mistake. {@code recordedBy}: who looks after the building, and says so now. */
    record ArrivalTakenBack(
            UUID visitId,
            UUID hostId,
            UUID buildingId,
            String buildingName,
            String zone,
            Instant arrivedAt,
            UUID recordedBy)
            implements VisitEvent {
        @Override
        public String type() {
            return "visit.arrival-taken-back.v1";
        }
    }
}
