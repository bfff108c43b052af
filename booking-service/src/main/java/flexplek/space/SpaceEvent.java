package flexplek.space;

import com.fasterxml.jackson.annotation.JsonInclude;
import flexplek.outbox.Event;
import flexplek.outbox.Topic;
import flexplek.platform.TimeOfDay;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** {@code heldFor}: the key of the organisation that alone may book there; absent where it is open to all that share. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NeighbourhoodOutline(
            UUID neighbourhoodId, String name, @Nullable String heldFor) {}

    /** Where a space is. */
    record Where(UUID building, UUID floor, UUID neighbourhood) {}

    /** From when to when a space is out of service; no start where it is long, no end for until further notice. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Closed(@Nullable Instant start, @Nullable Instant end) {}

    /** A space was added or changed. {@code closures}: coming and running ones, by their start; absent once, as told long ago. */
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
            @Nullable Instant outOfServiceSince,
            @Nullable List<Closed> closures)
            implements SpaceEvent {

        /** {@code closed}: its closures, of which those that are over are not told. */
        public static SpaceChanged of(Space s, Where where, List<ClosedTime> closed, Instant now) {
            List<Closed> closures = Stream.concat(
                            s.inService() ? Stream.<Closed>of() : Stream.of(new Closed(s.outSince(), null)),
                            closed.stream()
                                    .filter(time -> time.isBeforeEnd(now))
                                    .map(time -> new Closed(time.start(), time.end())))
                    .toList();
            List<ClosedTime> running = ClosedTimes.joined(closed).stream()
                    .filter(time -> time.covers(now))
                    .toList();
            Instant since = !s.inService()
                    ? s.outSince()
                    : running.stream()
                            .map(ClosedTime::start)
                            .min(Comparator.naturalOrder())
                            .orElse(null);
            return new SpaceChanged(
                    s.id(),
                    s.name(),
                    s.kind(),
                    s.capacity(),
                    where.building,
                    where.floor,
                    where.neighbourhood,
                    s.inService() && running.isEmpty(),
                    since,
                    closures);
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
