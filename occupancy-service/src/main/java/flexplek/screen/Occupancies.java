package flexplek.screen;

import flexplek.live.OccupancyChanged;
import flexplek.live.OccupancyHeard;
import flexplek.live.PlacesNow;
import flexplek.place.Building;
import flexplek.place.PlaceKind;
import flexplek.place.Places;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The topic of occupancy, held in memory by every replica. */
@Singleton
class Occupancies implements PlacesNow {

    private static final Logger LOG = Logger.getLogger(Occupancies.class);
    /** The stream says every two or three seconds that it counts. */
    private static final Duration SILENT = Duration.ofSeconds(15);

    /** A whole building that changed: as people of an organisation see it who do not look after it, or as it is. */
    record Told(OccupancyChanged building, @Nullable String toOthersOf) {}

    private final Map<UUID, Watched> buildings = new ConcurrentHashMap<>();
    private final Map<UUID, Map<String, OthersView>> views = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> buildingOf = new ConcurrentHashMap<>();
    private final List<Consumer<Told>> watchers = new CopyOnWriteArrayList<>();
    private final List<Consumer<UUID>> watchersOfAll = new CopyOnWriteArrayList<>();
    private final Map<UUID, Integer> partitionOf = new ConcurrentHashMap<>();
    private final Map<Integer, Instant> heardUntil = new ConcurrentHashMap<>();
    private final Places places;
    private final Clock clock;
    private final TopicCopy copy;
    private volatile Instant started = Instant.EPOCH;

    Occupancies(@Identifier("default-kafka-broker") Map<String, Object> broker, Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
        copy = new TopicCopy(Topic.OCCUPANCY, broker, clock, this::hear);
    }

    Optional<Watched> findBuilding(UUID buildingId) {
        return Optional.ofNullable(buildings.get(buildingId));
    }

    /** The building as people of an organisation see it who do not look after it. */
    Watched asOthersSee(Building building, String organisation) {
        OthersView view = view(building.buildingId(), organisation);
        view.follow(building, building(building.buildingId()), clock.instant());
        return view.shown();
    }

    private OthersView view(UUID buildingId, String organisation) {
        return views.computeIfAbsent(buildingId, id -> new ConcurrentHashMap<>())
                .computeIfAbsent(organisation, OthersView::new);
    }

    @Override
    public Optional<OccupancyChanged> findPlace(UUID buildingId, UUID placeId) {
        return findBuilding(buildingId).flatMap(watched -> watched.find(placeId));
    }

    @Override
    public void watch(Consumer<UUID> watcher) {
        watchersOfAll.add(watcher);
    }

    /** Tells {@code first} the state of now, then {@code watcher} each change of a whole building after it. */
    void watchBuildings(Runnable first, Consumer<Told> watcher) {
        synchronized (watchers) {
            watchers.add(watcher); // before, since the stream may end while it is told the state of now
            first.run();
        }
    }

    /** Waits for nobody: it is called where others are told, and by the connections' own threads. */
    void leave(Consumer<Told> watcher) {
        watchers.remove(watcher);
    }

    /** The buildings as last told, without their floors and neighbourhoods. */
    List<OccupancyChanged> wholeBuildings() {
        return buildings.values().stream()
                .flatMap(watched -> watched.now().stream())
                .filter(place -> place.place() == PlaceKind.BUILDING)
                .toList();
    }

    boolean areKnown() {
        return copy.isCaughtUp();
    }

    @Override
    public boolean areStale() {
        return copy.isStale();
    }

    @Override
    public boolean isStale(UUID buildingId) {
        return freshness(buildingId).stale();
    }

    Freshness freshness(UUID buildingId) {
        Integer partition = partitionOf.get(buildingId);
        Instant until = partition == null ? null : heardUntil.get(partition);
        return new Freshness(until, areStale() || isLongAgo(until));
    }

    /** Of every building. */
    Freshness freshness() {
        return freshness(buildings.keySet());
    }

    /** Of all of them together: until when the one that was heard of least, and whether any may be old. */
    Freshness freshness(Collection<UUID> buildingIds) {
        List<Freshness> each = buildingIds.stream().map(this::freshness).toList();
        Instant least = each.stream()
                .min(Comparator.comparing(Freshness::heardUntil, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(Freshness::heardUntil)
                .orElse(null);
        return new Freshness(least, areStale() || each.stream().anyMatch(Freshness::stale));
    }

    /** Also by a clock that was put back since. What was never said is waited for as long as what was said at the start. */
    private boolean isLongAgo(@Nullable Instant until) {
        Instant now = clock.instant();
        Instant since = until == null ? started : until;
        return since.plus(SILENT).isBefore(now)
                || (until != null && until.minus(SILENT).isAfter(now));
    }

    void starts(@Observes StartupEvent event) {
        started = clock.instant();
        copy.start();
    }

    void stops(@Observes ShutdownEvent event) {
        copy.close();
    }

    private void hear(ConsumerRecord<String, byte[]> message) {
        try {
            if (OccupancyHeard.TYPE.equals(CloudEvents.type(message.headers()))) {
                heardUntil.put(
                        message.partition(),
                        Json.read(OccupancyHeard.class, message.value()).until());
                return;
            }
            UUID placeId = UUID.fromString(message.key());
            if (message.value() == null) {
                close(placeId, message.offset());
            } else {
                OccupancyChanged state = Json.read(OccupancyChanged.class, message.value());
                buildingOf.put(placeId, state.buildingId());
                partitionOf.put(state.buildingId(), message.partition());
                building(state.buildingId()).apply(new Change(placeId, message.offset(), state));
                if (state.place() == PlaceKind.BUILDING) {
                    tellWatchers(new Told(state, null));
                }
                tellOthers(state.buildingId());
                watchersOfAll.forEach(watcher -> watcher.accept(state.buildingId()));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "passed-over topic=%s offset=%d", message.topic(), message.offset());
        }
    }

    private void close(UUID placeId, long offset) {
        UUID buildingId = buildingOf.get(placeId);
        if (buildingId != null) {
            building(buildingId).apply(new Change(placeId, offset, null));
            tellOthers(buildingId);
        }
    }

    /** Outside of every lock of a building, since who begins to watch all of them looks at each. */
    private void tellWatchers(Told told) {
        synchronized (watchers) {
            watchers.forEach(watcher -> watcher.accept(told));
        }
    }

    private void tellOthers(UUID buildingId) {
        places.findBuilding(buildingId).ifPresent(building -> {
            building.organisations().forEach(organisation -> view(buildingId, organisation));
            for (OthersView view : views.getOrDefault(buildingId, Map.of()).values()) {
                view.follow(building, building(buildingId), clock.instant())
                        .ifPresent(state -> tellWatchers(new Told(state, view.organisation())));
            }
        });
    }

    private Watched building(UUID buildingId) {
        return buildings.computeIfAbsent(buildingId, id -> new Watched());
    }
}
