package flexplek.place;

import flexplek.platform.Unreadable;
import flexplek.topic.CloudEvents;
import flexplek.topic.Json;
import flexplek.topic.Topic;
import flexplek.topic.TopicCopy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** All buildings, and in which of them each floor, neighbourhood and space is; held in memory by every replica. */
@Singleton
public class Places {

    private static final Logger LOG = Logger.getLogger(Places.class);

    private final Map<UUID, Building> buildings = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> buildingOf = new ConcurrentHashMap<>();
    private final Map<UUID, KnownSpace> spaces = new ConcurrentHashMap<>();
    private final Map<UUID, Map<UUID, KnownSpace>> spacesOn = new ConcurrentHashMap<>();
    private final List<Consumer<UUID>> watchers = new CopyOnWriteArrayList<>();
    private final TopicCopy copy;

    Places(@Identifier("default-kafka-broker") Map<String, Object> broker, Clock clock) {
        copy = new TopicCopy(Topic.SPACES, broker, clock, this::hear);
    }

    public Optional<Building> findBuilding(UUID buildingId) {
        return Optional.ofNullable(buildings.get(buildingId));
    }

    public Collection<Building> buildings() {
        return buildings.values();
    }

    /** The building of a building, floor, neighbourhood or space. */
    public Optional<UUID> findBuildingOf(UUID placeId) {
        return Optional.ofNullable(buildingOf.get(placeId));
    }

    /** The building that is this place, or has it; a space is no place. */
    public Optional<Building> findBuildingWith(UUID placeId) {
        return findBuildingOf(placeId)
                .flatMap(this::findBuilding)
                .filter(building -> building.findPlace(placeId).isPresent());
    }

    public Optional<KnownSpace> findSpace(UUID spaceId) {
        return Optional.ofNullable(spaces.get(spaceId));
    }

    public Collection<KnownSpace> spacesOn(UUID floorId) {
        return spacesOn.getOrDefault(floorId, Map.of()).values();
    }

    /** From then on tells {@code watcher} each building that is told again; it must not wait for anything. */
    public void watch(Consumer<UUID> watcher) {
        watchers.add(watcher);
    }

    public boolean areKnown() {
        return copy.isCaughtUp();
    }

    void starts(@Observes StartupEvent event) {
        copy.start();
    }

    void stops(@Observes ShutdownEvent event) {
        copy.close();
    }

    void hear(ConsumerRecord<String, byte[]> message) {
        try {
            switch (CloudEvents.type(message.headers())) {
                case "building.changed.v1" -> keep(Json.read(Building.class, message.value()));
                case "space.changed.v1" ->
                    keep(Json.read(Space.class, message.value()), Instant.ofEpochMilli(message.timestamp()));
                default -> LOG.debugf("passed-over topic=%s offset=%d", message.topic(), message.offset());
            }
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            // The stream buries it as a dead letter; here it is enough to go on.
            LOG.debugf(
                    "passed-over topic=%s offset=%d reason=%s", message.topic(), message.offset(), Unreadable.why(e));
        }
    }

    private void keep(Building building) {
        Building before = buildings.put(building.buildingId(), building);
        if (before != null) {
            Set<UUID> gone = before.placeIds();
            gone.removeAll(building.placeIds());
            gone.forEach(buildingOf::remove);
        }
        building.placeIds().forEach(place -> buildingOf.put(place, building.buildingId()));
        watchers.forEach(watcher -> watcher.accept(building.buildingId()));
    }

    private void keep(Space space, Instant at) {
        buildingOf.put(space.spaceId(), space.buildingId());
        KnownSpace before = spaces.get(space.spaceId());
        KnownSpace after = KnownSpace.told(before, space, at);
        spaces.put(space.spaceId(), after);
        if (before != null && !before.space().floorId().equals(space.floorId())) {
            spacesOn.getOrDefault(before.space().floorId(), Map.of()).remove(space.spaceId());
        }
        spacesOn.computeIfAbsent(space.floorId(), floor -> new ConcurrentHashMap<>())
                .put(space.spaceId(), after);
    }
}
