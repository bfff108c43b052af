package flexplek.alert;

import flexplek.live.OccupancyChanged;
import flexplek.place.Building;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks at, as it is.
 *
 * @param value in what the measure counts: percent, people or minutes
 * @param at of which moment it is
 */
record Measured(
        int value, @Nullable Integer people, @Nullable Integer capacity, Instant at, Building.Place place) {

    /**
     * Of a share there is nothing to say where nobody could be and somebody is, but that it is no more where it {@code was} too
     * large.
     */
    static Optional<Measured> of(Measure measure, OccupancyChanged now, Building.Place place, boolean was) {
        int capacity = now.desks().capacity();
        int people = people(now);
        return switch (measure) {
            case PEOPLE -> Optional.of(new Measured(people, people, capacity, now.at(), place));
            case SHARE ->
                capacity == 0 && people > 0 && !was
                        ? Optional.empty()
                        : Optional.of(new Measured(
                                capacity == 0 ? 0 : Math.ceilDiv(100 * people, capacity),
                                people,
                                capacity,
                                now.at(),
                                place));
            case SILENCE -> Optional.empty();
        };
    }

    static Measured silence(Instant since, Instant now, Building.Place place) {
        return new Measured(
                Math.toIntExact(Math.max(0, Duration.between(since, now).toMinutes())), null, null, now, place);
    }

    /** As many as are known to be there: whoever checked in, or more where sensors count more. */
    private static int people(OccupancyChanged now) {
        int checkedIn = now.byKind().stream()
                .map(OccupancyChanged.OfKind::checkedIn)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return now.counted() == null
                ? checkedIn
                : Math.max(checkedIn, now.counted().count());
    }
}
