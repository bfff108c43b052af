package flexplek.space;

import com.fasterxml.jackson.annotation.JsonInclude;
import flexplek.outbox.Event;
import flexplek.outbox.Topic;
import flexplek.platform.TimeOfDay;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the other services hear of buildings and spaces: whole states, keyed by what they are of. A building and its spaces
 * are in one partition, and in the order in which they were told.
 */
public sealed interface SpaceEvent extends Event {

    UUID buildingId();

    @Override
    default Topic topic() {
        return Topic.SPACES;
    }

    @Override
    default UUID key() {
        return about();
    }

    @Override
    default UUID partitionedBy() {
        return buildingId();
    }

    /** A building was imported or changed. */
    record BuildingChanged(
            UUID buildingId,
            String name,
            String zone,
            TimeOfDay opens,
            TimeOfDay closes,
            List<FloorOutline> floors,
            List<String> organisations,
            String managedBy)
            implements SpaceEvent {

        @Override
        public String type() {
            return "building.changed.v1";
        }

        @Override
        public UUID about() {
            return buildingId;
        }
    }

    record FloorOutline(UUID floorId, String name, int level, List<NeighbourhoodOutline> neighbourhoods) {}

    record NeighbourhoodOutline(UUID neighbourhoodId, String name) {}

    /** A space was added or changed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SpaceChanged(
            UUID spaceId,
            String name,
            SpaceKind kind,
            int capacity,
            UUID buildingId,
            UUID floorId,
            UUID neighbourhoodId,
            boolean inService,
            @Nullable Instant outOfServiceSince)
            implements SpaceEvent {

        public static SpaceChanged of(Space s, UUID building, UUID floor, UUID neighbourhood) {
            return new SpaceChanged(
                    s.id(),
                    s.name(),
                    s.kind(),
                    s.capacity(),
                    building,
                    floor,
                    neighbourhood,
                    s.inService(),
                    s.outSince());
        }

        @Override
        public String type() {
            return "space.changed.v1";
        }

        @Override
        public UUID about() {
            return spaceId;
        }
    }
}
