package flexplek.history;

import flexplek.history.CountNow.Difference;
import flexplek.history.CountNow.PlaceOfKind;
import flexplek.history.CountNow.Taken;
import flexplek.live.OccupancyChanged;
import flexplek.live.PlacesNow;
import flexplek.place.Building;
import flexplek.place.Places;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Compares what this replica shows of now with what is counted afresh from the bookings that history keeps, which read the
 * same topics by a way of their own. Both move all day, and one may be a second ahead: a building is compared when nothing in
 * it changed for a while, and what differs counts once it differs alike in two rounds. It should never.
 */
@ApplicationScoped
class Recount {

    private static final Logger LOG = Logger.getLogger(Recount.class);
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final ReadDay readDay;
    private final PlacesNow placesNow;
    private final Places places;
    private final Clock clock;
    private final Counter compared;
    private Set<Difference> seen = Set.of();
    private volatile int difference;

    Recount(ReadDay readDay, PlacesNow placesNow, Places places, Clock clock, MeterRegistry meters) {
        this.readDay = readDay;
        this.placesNow = placesNow;
        this.places = places;
        this.clock = clock;
        compared = Counter.builder("flexplek.recount.places")
                .description("Places that were counted afresh and compared with what is shown")
                .register(meters);
        Gauge.builder("flexplek.recount.difference", this, Recount::difference)
                .description(
                        "Spaces shown as booked or checked in that are not by what is kept of bookings, or the other way round")
                .register(meters);
    }

    /** By how many spaces what is shown differs; 0 while all is well. */
    int difference() {
        return difference;
    }

    @Scheduled(
            every = "${flexplek.history.recount-every:" + HistorySettings.RECOUNT_EVERY + "}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        compare(clock.instant());
    }

    /** What differs for the second time. */
    List<Difference> compare(Instant now) {
        if (!places.areKnown()) {
            return List.of();
        }
        List<Difference> found = new ArrayList<>();
        for (Building building : places.buildings()) {
            found.addAll(differences(building, now));
        }
        List<Difference> standing = found.stream().filter(seen::contains).toList();
        standing.forEach(one -> LOG.errorf(
                "recount_differs place=%s kind=%s shown=%s counted=%s",
                one.placeId(), one.kind().name(), one.shown(), one.counted()));
        difference = standing.stream().mapToInt(Difference::spaces).sum();
        seen = Set.copyOf(found);
        return standing;
    }

    private List<Difference> differences(Building building, Instant now) {
        List<OccupancyChanged> shown = shown(building);
        if (!isSettled(building, shown, now)) {
            return List.of();
        }
        Map<PlaceOfKind, Taken> counted =
                CountNow.of(building, QuarkusTransaction.requiringNew().call(() -> readDay.at(building, now)), now);
        if (!shown.equals(shown(building))) {
            return List.of();
        }
        compared.increment(shown.size());
        return shown.stream()
                .flatMap(place -> CountNow.differences(place, counted).stream())
                .toList();
    }

    private boolean isSettled(Building building, List<OccupancyChanged> shown, Instant now) {
        return !placesNow.isStale(building.buildingId())
                && shown.stream().noneMatch(place -> place.at().plus(SETTLED).isAfter(now));
    }

    private List<OccupancyChanged> shown(Building building) {
        return building.placeIds().stream()
                .map(place -> placesNow.findPlace(building.buildingId(), place))
                .flatMap(Optional::stream)
                .toList();
    }
}
