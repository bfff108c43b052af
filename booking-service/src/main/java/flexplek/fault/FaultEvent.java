package flexplek.fault;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.outbox.Event;
import flexplek.outbox.Topic;
import java.util.List;
import java.util.UUID;

/** What becomes of a fault, for those who reported it; by ids, without what anybody wrote. */
sealed interface FaultEvent extends Event {

    Outline outline();

    @Override
    default Topic topic() {
        return Topic.FAULTS;
    }

    @Override
    default UUID key() {
        return about();
    }

    @Override
    default UUID about() {
        return outline().faultId();
    }

    /** What every event of a fault tells; {@code settledBy}: who looks after the building. */
    record Outline(
            UUID faultId,
            FaultKind kind,
            UUID spaceId,
            String spaceName,
            UUID buildingId,
            String buildingName,
            String zone,
            List<UUID> reporterIds,
            UUID settledBy) {}

    record FaultSolved(@JsonUnwrapped Outline outline) implements FaultEvent {
        @Override
        public String type() {
            return "fault.solved.v1";
        }
    }

    record FaultDeclined(@JsonUnwrapped Outline outline) implements FaultEvent {
        @Override
        public String type() {
            return "fault.declined.v1";
        }
    }
}
