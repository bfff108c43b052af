package flexplek.space;

import com.fasterxml.jackson.annotation.JsonFormat;
import flexplek.outbox.Event;
import flexplek.outbox.Topic;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What the other services hear of buildings and spaces: whole states, keyed by building. */
public sealed interface SpaceEvent extends Event {

    UUID buildingId();

    @Override
    default Topic topic() {
        return Topic.SPACES;
    }

    @Override
    default UUID key() {
        return buildingId();
    }

    /** A building was imported or changed. */
    record BuildingChanged(
            UUID buildingId,
            String name,
            String zone,
            @JsonFormat(pattern = "HH:mm") LocalTime opens,
            @JsonFormat(pattern = "HH:mm") LocalTime closes,
            List<FloorOutline> floors,
            List<String> organisations)
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
    record SpaceChanged(
            UUID spaceId,
            String name,
            SpaceKind kind,
            int capacity,
            UUID buildingId,
            UUID floorId,
            UUID neighbourhoodId,
            boolean inService)
            implements SpaceEvent {

        public static SpaceChanged of(Space s, UUID building, UUID floor, UUID neighbourhood) {
            return new SpaceChanged(
                    s.id(), s.name(), s.kind(), s.capacity(), building, floor, neighbourhood, s.inService());
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
