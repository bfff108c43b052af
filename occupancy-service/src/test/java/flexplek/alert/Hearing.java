package flexplek.alert;

import flexplek.live.OccupancyChanged;
import flexplek.live.PlacesNow;
import flexplek.place.PlaceKind;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one replica heard of places, as a test says it. */
final class Hearing implements PlacesNow {

    /** Of a floor: desks in service, people checked in to desks and to rooms, and counted. */
    record Numbers(
            int capacity,
            int atDesks,
            int inRooms,
            @Nullable Integer counted,
            @Nullable Integer sensors) {

        Numbers(int capacity, int atDesks, int inRooms, @Nullable Integer counted) {
            this(capacity, atDesks, inRooms, counted, 1);
        }

        OccupancyChanged of(UUID buildingId, UUID placeId, Instant at) {
            OccupancyChanged.OfKind desks = new OccupancyChanged.OfKind(
                    SpaceKind.DESK, capacity, atDesks, atDesks, Math.max(0, capacity - atDesks));
            OccupancyChanged.OfKind rooms = new OccupancyChanged.OfKind(SpaceKind.ROOM, 2, inRooms, inRooms, 0);
            return new OccupancyChanged(
                    placeId,
                    PlaceKind.FLOOR,
                    "Verdieping 3",
                    buildingId,
                    placeId,
                    at,
                    new OccupancyChanged.Spaces(capacity, atDesks, atDesks, desks.free()),
                    new OccupancyChanged.Spaces(2, inRooms, inRooms, 0),
                    List.of(desks, rooms),
                    capacity,
                    counted == null ? null : new OccupancyChanged.Counted(counted, at, sensors));
        }
    }

    private final Map<UUID, OccupancyChanged> places = new ConcurrentHashMap<>();
    private final List<Consumer<UUID>> watchers = new CopyOnWriteArrayList<>();
    private final Set<UUID> uncounted = ConcurrentHashMap.newKeySet();
    private boolean stale;

    /** So many people are at the place, which has a hundred desks. */
    void hear(UUID buildingId, UUID placeId, int people, Instant at) {
        hear(buildingId, placeId, new Numbers(100, 0, 0, people), at);
    }

    void hear(UUID buildingId, UUID placeId, Numbers numbers, Instant at) {
        places.put(placeId, numbers.of(buildingId, placeId, at));
        watchers.forEach(watcher -> watcher.accept(buildingId));
    }

    void setStale(boolean stale) {
        this.stale = stale;
    }

    /** The stream does not count this one, while it counts others. */
    void setUncounted(UUID buildingId, boolean isUncounted) {
        if (isUncounted) {
            uncounted.add(buildingId);
        } else {
            uncounted.remove(buildingId);
        }
    }

    @Override
    public Optional<OccupancyChanged> findPlace(UUID buildingId, UUID placeId) {
        return Optional.ofNullable(places.get(placeId));
    }

    @Override
    public boolean areStale() {
        return stale;
    }

    @Override
    public boolean isStale(UUID buildingId) {
        return stale || uncounted.contains(buildingId);
    }

    @Override
    public void watch(Consumer<UUID> watcher) {
        watchers.add(watcher);
    }
}
