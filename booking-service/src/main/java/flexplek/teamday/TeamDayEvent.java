package flexplek.teamday;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.outbox.Event;
import flexplek.outbox.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a team day, keyed by it. */
sealed interface TeamDayEvent extends Event {

    Outline outline();

    @Override
    default Topic topic() {
        return Topic.TEAM_DAYS;
    }

    @Override
    default UUID key() {
        return outline().teamDayId();
    }

    @Override
    default UUID about() {
        return outline().teamDayId();
    }

    /** What every event of a team day tells; {@code memberIds} is the whole team. */
    record Outline(
            UUID teamDayId,
            UUID teamId,
            String teamName,
            UUID organiserId,
            UUID buildingId,
            String buildingName,
            String zone,
            List<UUID> memberIds) {

        /** Always empty, and here for older readers: Kafka keeps events for longer than what a person typed. */
        @JsonProperty
        String purpose() {
            return "";
        }
    }

    /** Where one of those who come sits. */
    record Place(UUID personId, UUID bookingId, UUID spaceId, String spaceName) {}

    record TeamDayProposed(@JsonUnwrapped Outline outline, List<LocalDate> candidateDates) implements TeamDayEvent {
        @Override
        public String type() {
            return "team-day.proposed.v1";
        }
    }

    record TeamDayAgreed(@JsonUnwrapped Outline outline, LocalDate date, List<Place> places, UUID agreedBy)
            implements TeamDayEvent {
        @Override
        public String type() {
            return "team-day.agreed.v1";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TeamDayCancelled(
            @JsonUnwrapped Outline outline, @Nullable LocalDate date, UUID cancelledBy) implements TeamDayEvent {
        @Override
        public String type() {
            return "team-day.cancelled.v1";
        }
    }

    record TeamDayHeld(@JsonUnwrapped Outline outline, LocalDate date) implements TeamDayEvent {
        @Override
        public String type() {
            return "team-day.held.v1";
        }
    }
}
