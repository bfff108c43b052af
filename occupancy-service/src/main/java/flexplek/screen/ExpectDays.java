package flexplek.screen;

import flexplek.place.Building;
import flexplek.place.PlaceWords;
import flexplek.place.Places;
import flexplek.place.Sight;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.BookedDay;
import flexplek.space.Claims;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts what is booked in what is left of the day: from memory, once in some seconds however many ask. */
@Singleton
class ExpectDays {

    static final Duration KEPT = Duration.ofSeconds(5);

    /** {@code organisation} is null for who sees all of the building. */
    private record Asked(UUID buildingId, @Nullable String organisation) {}

    private final Places places;
    private final Claims claims;
    private final Occupancies occupancies;
    private final Clock clock;
    private final Map<Asked, ExpectedDay> kept = new ConcurrentHashMap<>();

    ExpectDays(Places places, Claims claims, Occupancies occupancies, Clock clock) {
        this.places = places;
        this.claims = claims;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    ExpectedDay of(UUID buildingId, Sight sight) {
        checkReady();
        return of(
                Problems.seen(
                        places.findBuilding(buildingId),
                        sight::reaches,
                        Wording.of(PlaceWords.class, PlaceWords::noBuilding)),
                sight);
    }

    /** Of every building within reach, by name. */
    List<ExpectedDay> of(Sight sight) {
        checkReady();
        return places.buildings().stream()
                .filter(sight::reaches)
                .sorted(Comparator.comparing(Building::name).thenComparing(Building::buildingId))
                .map(building -> of(building, sight))
                .toList();
    }

    Freshness freshness(List<ExpectedDay> days) {
        Freshness ofBuildings = occupancies.freshness(
                days.stream().map(day -> day.building().buildingId()).toList());
        return new Freshness(ofBuildings.heardUntil(), ofBuildings.stale() || claims.areStale());
    }

    private ExpectedDay of(Building building, Sight sight) {
        String organisation = sight.seesWhole(building) ? null : sight.organisation();
        Instant now = clock.instant();
        return kept.compute(
                new Asked(building.buildingId(), organisation),
                (asked, before) -> before != null && isGood(before, building, now)
                        ? before
                        : ExpectedDay.of(
                                building,
                                BookedDay.of(
                                        building,
                                        building.dayOf(now),
                                        places,
                                        claims.ofBuilding(building.buildingId())),
                                organisation,
                                now));
    }

    private static boolean isGood(ExpectedDay day, Building building, Instant now) {
        return day.building().equals(building)
                && !now.isBefore(day.at())
                && now.isBefore(day.at().plus(KEPT))
                && now.isBefore(day.ends());
    }

    private void checkReady() {
        if (!places.areKnown() || !claims.areKnown()) {
            throw Problems.tryAgain(Wording.of(ScreenWords.class, ScreenWords::bookingsRead));
        }
    }
}
