package flexplek.history;

import flexplek.sensor.SensorCounted;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a local day of a building is counted from.
 *
 * @param bookings those that may take a space in it
 * @param spaces the building's, as they were from which moment on, the earliest first
 * @param readings those of its places and spaces, the earliest first
 * @param keptSince since when history is kept: of what was told earlier, only the last may be known
 */
record DayFacts(List<KeptBooking> bookings, List<KeptSpace> spaces, List<SensorCounted> readings, Instant keptSince) {

    /** The spaces of a building that is brought in are told within it. */
    private static final Duration ARRIVAL = Duration.ofDays(1);

    /**
     * Of a space that was first told before this moment nobody knows what it was until then, and it is taken to have been the
     * same. One that was first told later was not there: the building was known without it.
     */
    Instant unknownUntil(UUID buildingId) {
        return spaces.stream()
                .filter(space -> space.buildingId().equals(buildingId))
                .map(KeptSpace::since)
                .min(Comparator.naturalOrder())
                .map(first -> first.plus(ARRIVAL))
                .filter(keptSince::isBefore)
                .orElse(keptSince);
    }
}
