package flexplek.history;

import flexplek.place.Building;
import flexplek.place.Places;
import flexplek.place.SpaceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Tells everybody how full a building was on a day, three days after it and once: what is told later, or told again, changes
 * nothing of it. Any replica may do it.
 */
@ApplicationScoped
class TellDays {

    /** Days by the building's clock: until then what is told late still counts, after it what was missed. */
    private static final int FIRST_AFTER = 3;

    private static final int LAST_AFTER = 14;

    private final Places places;
    private final QuarterHours quarterHours;
    private final ToldDays toldDays;
    private final HistorySettings history;
    private final CountSettings settings;
    private final Clock clock;

    TellDays(
            Places places,
            QuarterHours quarterHours,
            ToldDays toldDays,
            HistorySettings history,
            CountSettings settings,
            Clock clock) {
        this.places = places;
        this.quarterHours = quarterHours;
        this.toldDays = toldDays;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
    }

    /** A threshold that is too small is no reason to begin. */
    void atStart(@Observes StartupEvent starting) {
        small();
    }

    private SmallCounts small() {
        return new SmallCounts(settings.threshold());
    }

    @Scheduled(
            every = "${flexplek.counts.tell-every:" + CountSettings.EACH_HOUR + "}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        if (!places.areKnown()) {
            return;
        }
        places.buildings().forEach(building -> {
            LocalDate today = building.dayOf(clock.instant());
            QuarkusTransaction.requiringNew()
                    .call(() -> toldDays.toTell(
                            building.buildingId(), today.minusDays(LAST_AFTER), today.minusDays(FIRST_AFTER)))
                    .forEach(day -> QuarkusTransaction.requiringNew().run(() -> tell(building, day)));
        });
        LocalDate kept = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(history.retention());
        QuarkusTransaction.requiringNew().run(() -> toldDays.forgetBefore(kept));
    }

    private void tell(Building building, LocalDate day) {
        List<UUID> neighbourhoods = building.floors().stream()
                .flatMap(floor -> floor.neighbourhoods().stream())
                .map(Building.Neighbourhood::neighbourhoodId)
                .toList();
        List<QuarterHour> rows = quarterHours.of(
                neighbourhoods, SpaceKind.DESK, building.startOf(day), building.startOf(day.plusDays(1)));
        toldDays.tell(building.buildingId(), day, ToldPlace.of(building, rows, small()));
    }
}
