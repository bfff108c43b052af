package flexplek.screen;

import flexplek.live.OccupancyChanged;
import flexplek.place.Building;
import flexplek.place.PlaceKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A building as it is now. Its places look as they do in the stream, so that a screen can replace them one by one. */
@Schema(description = "How full a building, its floors and its neighbourhoods are now.")
record Snapshot(
        @Schema(description = "The building.", examples = "0199f3a0-1111-7000-8000-000000000003")
        UUID buildingId,

        @Schema(description = "Its name.", examples = "Kadegebouw")
        String name,

        @Schema(description = "IANA zone of the building.", examples = "Europe/Amsterdam")
        String zone,

        @Schema(description = "When the newest of these numbers was so.", examples = "2026-11-24T09:05:01Z")
        Instant at,

        @Schema(description = Freshness.STALE, examples = "false")
        boolean stale,

        @Nullable Instant heardUntil,

        @Schema(description = "The whole building.") OccupancyChanged building,

        @Schema(description = "Its floors, lowest first.") List<OccupancyChanged> floors,

        @Schema(description = "Its neighbourhoods by floor and name.")
        List<OccupancyChanged> neighbourhoods) {

    static Snapshot of(Building building, OccupancyChanged whole, List<OccupancyChanged> places, Freshness freshness) {
        Map<UUID, Integer> levels = new HashMap<>();
        building.floors().forEach(floor -> levels.put(floor.floorId(), floor.level()));
        Comparator<OccupancyChanged> order = Comparator.<OccupancyChanged, Integer>comparing(
                        place -> place.floorId() == null ? 0 : levels.getOrDefault(place.floorId(), 0))
                .thenComparing(OccupancyChanged::name);
        return new Snapshot(
                building.buildingId(),
                building.name(),
                building.zone().getId(),
                places.stream()
                        .map(OccupancyChanged::at)
                        .max(Instant::compareTo)
                        .orElse(whole.at()),
                freshness.stale(),
                freshness.heardUntil(),
                whole,
                sorted(places, PlaceKind.FLOOR, order),
                sorted(places, PlaceKind.NEIGHBOURHOOD, order));
    }

    private static List<OccupancyChanged> sorted(
            List<OccupancyChanged> places, PlaceKind kind, Comparator<OccupancyChanged> order) {
        return places.stream()
                .filter(place -> place.place() == kind)
                .sorted(order)
                .toList();
    }
}
