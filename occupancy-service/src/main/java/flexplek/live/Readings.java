package flexplek.live;

import flexplek.live.OccupancyChanged.Counted;
import flexplek.sensor.SensorCounted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest reading of each sensor of a building. A place counts what its own sensors count; where it has none, what is
 * counted in the places below it: so a counter at the door is not added to those in the rooms behind it.
 */
public final class Readings {

    /** A reading says nothing of "now" any more when it is this old. */
    public static final Duration FRESH = Duration.ofMinutes(30);

    private final Map<UUID, Map<String, SensorCounted>> byPlace = new HashMap<>();
    private final Map<UUID, List<UUID>> below;

    /** {@code below}: of each place, those directly in it. */
    public Readings(Map<UUID, List<UUID>> below) {
        this.below = below;
    }

    static boolean isFresh(SensorCounted reading, Instant now) {
        return reading.countedAt().plus(FRESH).isAfter(now);
    }

    /** The one of the two that says more of "now"; at the same instant the one that came last corrects the other. */
    static SensorCounted newest(@Nullable SensorCounted known, SensorCounted arrived) {
        return known != null && known.countedAt().isAfter(arrived.countedAt()) ? known : arrived;
    }

    public void put(SensorCounted reading) {
        byPlace.computeIfAbsent(reading.placeId(), p -> new HashMap<>()).put(reading.sensorId(), reading);
    }

    public @Nullable Counted at(UUID placeId) {
        Counted sum = null;
        for (SensorCounted own : byPlace.getOrDefault(placeId, Map.of()).values()) {
            sum = sum(sum, Counted.byOne(own.count(), own.countedAt()));
        }
        if (sum != null) {
            return sum;
        }
        for (UUID part : below.getOrDefault(placeId, List.of())) {
            Counted counted = at(part);
            sum = counted == null ? sum : sum(sum, counted);
        }
        return sum;
    }

    /** The places whose own sensors count what {@link #at} gives: the place itself, or some of those below it. */
    List<UUID> countingAt(UUID placeId) {
        if (!byPlace.getOrDefault(placeId, Map.of()).isEmpty()) {
            return List.of(placeId);
        }
        return below.getOrDefault(placeId, List.of()).stream()
                .flatMap(part -> countingAt(part).stream())
                .toList();
    }

    /** Forgets and gives back the readings that grew too old. */
    public List<SensorCounted> removeStale(Instant now) {
        List<SensorCounted> stale = new ArrayList<>();
        byPlace.values()
                .forEach(sensors -> sensors.values().removeIf(reading -> {
                    boolean old = !isFresh(reading, now);
                    if (old) {
                        stale.add(reading);
                    }
                    return old;
                }));
        return stale;
    }

    /** When the next reading grows too old; null without readings. */
    @Nullable
    Instant next() {
        return byPlace.values().stream()
                .flatMap(sensors -> sensors.values().stream())
                .map(reading -> reading.countedAt().plus(FRESH))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Counted sum(@Nullable Counted sum, Counted more) {
        return sum == null ? more : sum.and(more);
    }
}
