package flexplek.live;

import flexplek.live.OccupancyChanged.Counted;
import flexplek.live.OccupancyChanged.OfKind;
import flexplek.place.PlaceKind;
import flexplek.place.Space;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A building, floor or neighbourhood today: its spaces in service and its timeline. */
final class LivePlace {

    private final UUID placeId;
    private final PlaceKind kind;
    private final String name;
    private final @Nullable UUID floorId;
    private final Timeline timeline;
    private final Map<SpaceKind, Integer> inService = new TreeMap<>();

    LivePlace(UUID placeId, PlaceKind kind, String name, @Nullable UUID floorId, Timeline timeline) {
        this.placeId = placeId;
        this.kind = kind;
        this.name = name;
        this.floorId = floorId;
        this.timeline = timeline;
    }

    UUID placeId() {
        return placeId;
    }

    Timeline timeline() {
        return timeline;
    }

    void hold(Space space, Instant now) {
        if (space.isInServiceAt(now)) {
            inService.merge(space.kind(), 1, Integer::sum);
        }
    }

    int inService(SpaceKind kind) {
        return inService.getOrDefault(kind, 0);
    }

    OccupancyChanged occupancy(UUID buildingId, Instant at, @Nullable Counted counted) {
        return OccupancyChanged.of(
                placeId,
                kind,
                name,
                buildingId,
                floorId,
                at,
                byKind(timeline.current()),
                timeline.peakDesks(),
                counted);
    }

    private List<OfKind> byKind(Tally now) {
        Set<SpaceKind> kinds = new TreeSet<>(inService.keySet());
        kinds.addAll(now.byKind().keySet());
        return kinds.stream()
                .map(kind -> OfKind.of(kind, inService.getOrDefault(kind, 0), now.of(kind)))
                .toList();
    }
}
