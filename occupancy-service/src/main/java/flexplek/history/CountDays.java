package flexplek.history;

import flexplek.place.Building;
import flexplek.place.Places;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Counts the days of which something was told since they were last counted. Replicas share the work. */
@ApplicationScoped
class CountDays {

    private static final Logger LOG = Logger.getLogger(CountDays.class);
    private static final int MOST = 10_000;

    private final Days days;
    private final ReadDay readDay;
    private final QuarterHours quarterHours;
    private final Months months;
    private final Places places;
    private final Clock clock;

    CountDays(Days days, ReadDay readDay, QuarterHours quarterHours, Months months, Places places, Clock clock) {
        this.days = days;
        this.readDay = readDay;
        this.quarterHours = quarterHours;
        this.months = months;
        this.places = places;
        this.clock = clock;
    }

    @Scheduled(
            every = "${flexplek.history.count-every:" + HistorySettings.COUNT_EVERY + "}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        if (!places.areKnown()) {
            return;
        }
        Instant now = clock.instant();
        Map<UUID, LocalDate> todays = new HashMap<>();
        places.buildings().forEach(building -> todays.put(building.buildingId(), building.dayOf(now)));
        LocalDate last = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        Instant closedUntil = QuarkusTransaction.requiringNew().call(days::closedUntil);
        List<BuildingDay> due = QuarkusTransaction.requiringNew().call(() -> {
            days.addNew(todays, now);
            return days.due(last, MOST);
        });
        long counted = due.stream()
                .filter(day -> hasBegun(day, todays) && isCounted(day, closedUntil))
                .count();
        if (counted > 0) {
            LOG.debugf("history_counted days=%d", counted);
        }
    }

    /** A building that was not told of yet waits, and so does a day that has not come. */
    private static boolean hasBegun(BuildingDay day, Map<UUID, LocalDate> todays) {
        LocalDate today = todays.get(day.buildingId());
        return today != null && !day.day().isAfter(today);
    }

    /** A day that cannot be counted holds up no other; it is tried again in the next round. */
    private boolean isCounted(BuildingDay day, Instant closedUntil) {
        try {
            return count(day, closedUntil);
        } catch (RuntimeException e) {
            LOG.errorf(e, "history_not_counted building=%s day=%s", day.buildingId(), day.day());
            return false;
        }
    }

    /** Whether it was this replica's to count. */
    private boolean count(BuildingDay day, Instant closedUntil) {
        Building building = places.findBuilding(day.buildingId()).orElseThrow();
        Instant from = building.startOf(day.day());
        Instant until = building.startOf(day.day().plusDays(1));
        if (!from.isBefore(closedUntil)) {
            months.make(from, until);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean open = !from.isBefore(days.closedUntil());
            if (!days.take(day)) {
                return false;
            }
            if (open) {
                List<QuarterHour> rows = CountDay.of(building, day.day(), readDay.of(building, from, until));
                quarterHours.replace(placesOf(building, rows), from, until, rows);
            }
            days.counted(day, clock.instant());
            return true;
        });
    }

    private static Set<UUID> placesOf(Building building, List<QuarterHour> rows) {
        return Stream.concat(building.placeIds().stream(), rows.stream().map(QuarterHour::placeId))
                .collect(Collectors.toSet());
    }
}
