package flexplek.live;

import flexplek.live.OccupancyChanged.Counted;
import flexplek.live.OccupancyChanged.Spaces;
import flexplek.place.PlaceKind;
import flexplek.place.Space;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A building, floor or neighbourhood today: its spaces in service and its timeline. */
final class LivePlace {

    private final UUID placeId;
    private final PlaceKind kind;
    private final String name;
    private final @Nullable UUID floorId;
    private final Timeline timeline;
    private int desks;
    private int rooms;

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

    void hold(Space space) {
        if (space.inService()) {
            switch (space.kind()) {
                case DESK -> desks++;
                case ROOM -> rooms++;
            }
        }
    }

    OccupancyChanged occupancy(UUID buildingId, Instant at, @Nullable Counted counted) {
        Tally now = timeline.current();
        return new OccupancyChanged(
                placeId,
                kind,
                name,
                buildingId,
                floorId,
                at,
                Spaces.of(desks, now.desks()),
                Spaces.of(rooms, now.rooms()),
                timeline.peakDesks(),
                counted);
    }
}
