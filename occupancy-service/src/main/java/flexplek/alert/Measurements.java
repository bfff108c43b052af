package flexplek.alert;

import flexplek.live.PlacesNow;
import flexplek.place.Building;
import flexplek.place.Places;
import flexplek.sensor.SensorCounts;
import flexplek.sensor.SensorCounts.SensorAt;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rules look at, as this replica knows it. */
@Singleton
class Measurements {

    private final PlacesNow placesNow;
    private final Places places;
    private final SensorCounts sensorCounts;
    private volatile @Nullable Instant listeningSince;

    Measurements(PlacesNow placesNow, Places places, SensorCounts sensorCounts) {
        this.placesNow = placesNow;
        this.places = places;
        this.sensorCounts = sensorCounts;
    }

    /** Whether anything may be said of now. While nobody could hear a sensor, none was silent. */
    boolean areFresh(Instant now) {
        if (placesNow.areStale() || !places.areKnown()) {
            listeningSince = null;
            return false;
        }
        if (listeningSince == null) {
            listeningSince = now;
        }
        return true;
    }

    /** Of a building alone, while the others are counted. */
    boolean isStale(UUID buildingId) {
        return placesNow.isStale(buildingId);
    }

    ZoneId zoneOf(UUID buildingId) {
        return places.findBuilding(buildingId).orElseThrow().zone();
    }

    Optional<Building.Place> findPlace(AlertRule rule) {
        return places.findBuilding(rule.buildingId())
                .flatMap(building -> building.findPlace(rule.terms().placeId()));
    }

    /** When the sensors of those rules that tell of silence counted last. */
    Map<SensorAt, Instant> lastCounted(Collection<AlertRule> rules) {
        List<SensorAt> sensors = rules.stream()
                .filter(rule -> rule.terms().measure() == Measure.SILENCE)
                .map(Measurements::sensor)
                .distinct()
                .toList();
        return sensors.isEmpty() ? Map.of() : sensorCounts.lastCounted(sensors);
    }

    /** Nothing where nothing is known. */
    Optional<Measured> of(
            AlertRule rule,
            Building.Place place,
            @Nullable Alert open,
            Map<SensorAt, Instant> lastCounted,
            Instant now) {
        Terms terms = rule.terms();
        if (terms.measure() != Measure.SILENCE) {
            return placesNow
                    .findPlace(rule.buildingId(), terms.placeId())
                    .flatMap(state -> Measured.of(terms.measure(), state, place, open != null));
        }
        Instant since = later(rule.setAt(), lastCounted.get(sensor(rule)));
        return Optional.of(Measured.silence(open == null ? later(since, listeningSince) : since, now, place));
    }

    private static SensorAt sensor(AlertRule rule) {
        return new SensorAt(rule.terms().placeId(), rule.terms().sensorId());
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
