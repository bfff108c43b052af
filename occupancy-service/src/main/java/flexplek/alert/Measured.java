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
 * @param sensors how many sensors count at the place, as far as is known
 * @param isCounted whether the people are those whom sensors counted, and not those who checked in
 */
record Measured(
        int value,
        @Nullable Integer people,
        @Nullable Integer capacity,
        Instant at,
        Building.Place place,
        int sensors,
        boolean isCounted) {

    /**
     * Of a share there is nothing to say where nobody could be and somebody is, but that it is no more where it {@code was} too
     * large.
     */
    static Optional<Measured> of(Measure measure, OccupancyChanged now, Building.Place place, boolean was) {
        int capacity = now.desks().capacity();
        int people = people(now);
        return switch (measure) {
            case PEOPLE -> Optional.of(ofPeople(people, people, now, place));
            case SHARE ->
                capacity == 0 && people > 0 && !was
                        ? Optional.empty()
                        : Optional.of(
                                ofPeople(capacity == 0 ? 0 : Math.ceilDiv(100 * people, capacity), people, now, place));
            case SILENCE -> Optional.empty();
        };
    }

    private static Measured ofPeople(int value, int people, OccupancyChanged now, Building.Place place) {
        Integer sensors = now.counted() == null ? null : now.counted().sensors();
        return new Measured(
                value,
                people,
                now.desks().capacity(),
                now.at(),
                place,
                sensors == null ? 0 : sensors,
                people > checkedIn(now));
    }

    static Measured silence(Instant since, Instant now, Building.Place place) {
        return new Measured(
                Math.toIntExact(Math.max(0, Duration.between(since, now).toMinutes())),
                null,
                null,
                now,
                place,
                0,
                false);
    }

    /** As many as are known to be there: whoever checked in, or more where sensors count more. */
    private static int people(OccupancyChanged now) {
        int checkedIn = checkedIn(now);
        return now.counted() == null
                ? checkedIn
                : Math.max(checkedIn, now.counted().count());
    }

    private static int checkedIn(OccupancyChanged now) {
        return now.byKind().stream()
                .map(OccupancyChanged.OfKind::checkedIn)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** What an alert that is raised on this rests on: at least so many sensors have to count before it ends. */
    int restsOn() {
        return isCounted ? sensors : 0;
    }
}
