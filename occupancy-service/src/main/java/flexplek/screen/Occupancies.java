package flexplek.screen;

import flexplek.live.OccupancyChanged;
import flexplek.live.OccupancyHeard;
import flexplek.live.PlacesNow;
import flexplek.place.Building;
import flexplek.place.PlaceKind;
import flexplek.place.Places;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    /** Somebody who watches all buildings; told nothing of changes before the state of now. */
    private static final class Listener {
        private final Consumer<Told> hear;
        private final String organisation;
        private boolean begun;

        private Listener(Consumer<Told> hear, String organisation) {
            this.hear = hear;
            this.organisation = organisation;
        }
    }

    private final Map<UUID, Watched> buildings = new ConcurrentHashMap<>();
    private final Map<UUID, Map<String, OthersView>> views = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> buildingOf = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
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
        places.watch(this::tellOthers);
    }

    Optional<Watched> findBuilding(UUID buildingId) {
        return Optional.ofNullable(buildings.get(buildingId));
    }

    /** The building as people of an organisation see it who do not look after it. */
    Watched asOthersSee(Building building, String organisation) {
        OthersView view = view(building.buildingId(), organisation);
        follow(view, building);
        return view.shown();
    }

    /** Whoever finds it changed tells those who watch all buildings, one after the other and what it is by then. */
    private void follow(OthersView view, Building building) {
        UUID id = building.buildingId();
        view.follow(() -> places.findBuilding(id).orElse(building), building(id), clock.instant());
        if (view.hasNews()) {
            synchronized (listeners) {
                view.takeNews().ifPresent(state -> tellListeners(new Told(state, view.organisation())));
            }
        }
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

    /**
     * Tells {@code first} the state of now, then {@code watcher} each change of a whole building after it: as it is, and as
     * people of the organisation see it who do not look after it.
     */
    void watchBuildings(String organisation, Runnable first, Consumer<Told> watcher) {
        synchronized (listeners) {
            Listener listener = new Listener(watcher, organisation);
            listeners.add(listener); // before, since the stream may end while it is told the state of now
            first.run();
            listener.begun = true;
        }
    }

    /** Waits for nobody: it is called where others are told, and by the connections' own threads. */
    void leave(Consumer<Told> watcher) {
        listeners.removeIf(listener -> listener.hear.equals(watcher));
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

    void hear(ConsumerRecord<String, byte[]> message) {
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
                    synchronized (listeners) {
                        tellListeners(new Told(state, null));
                    }
                }
                tellOthers(state.buildingId());
                watchersOfAll.forEach(watcher -> watcher.accept(state.buildingId()));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf(
                    Unreadable.unworded(e),
                    "passed-over topic=%s offset=%d reason=%s",
                    message.topic(),
                    message.offset(),
                    Unreadable.why(e));
        }
    }

    private void close(UUID placeId, long offset) {
        UUID buildingId = buildingOf.get(placeId);
        if (buildingId != null) {
            building(buildingId).apply(new Change(placeId, offset, null));
            tellOthers(buildingId);
        }
    }

    /**
     * With the lock of all listeners, and taken outside of every lock of a building, since who begins to watch all of them
     * looks at each.
     */
    private void tellListeners(Told told) {
        listeners.stream().filter(listener -> listener.begun).forEach(listener -> listener.hear.accept(told));
    }

    /** Of a building that is counted; and only what somebody watches, as the rest is looked at when somebody asks for it. */
    private void tellOthers(UUID buildingId) {
        if (buildings.containsKey(buildingId)) {
            places.findBuilding(buildingId).ifPresent(this::tellOthersOf);
        }
    }

    private void tellOthersOf(Building building) {
        Set<String> listening =
                listeners.stream().map(listener -> listener.organisation).collect(Collectors.toSet());
        building.organisations().stream()
                .filter(listening::contains)
                .forEach(organisation -> view(building.buildingId(), organisation));
        views.getOrDefault(building.buildingId(), Map.of()).values().stream()
                .filter(view -> view.shown().isWatched() || listening.contains(view.organisation()))
                .forEach(view -> follow(view, building));
    }

    private Watched building(UUID buildingId) {
        return buildings.computeIfAbsent(buildingId, id -> new Watched());
    }
}
