package flexplek.live;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** How full each place is now, as far as this replica has heard. */
public interface PlacesNow {

    Optional<OccupancyChanged> findPlace(UUID buildingId, UUID placeId);

    /** Whether newer numbers may exist, or not all of them have been read yet. */
    boolean areStale();

    /** Whether newer numbers of this building may exist, since the stream has not said for a while that it counts it. */
    boolean isStale(UUID buildingId);

    /** From then on tells {@code watcher} each building in which something changes; it must not wait for anything. */
    void watch(Consumer<UUID> watcher);
}
