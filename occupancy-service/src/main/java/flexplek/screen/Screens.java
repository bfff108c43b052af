package flexplek.screen;

import flexplek.live.OccupancyChanged;
import flexplek.place.Building;
import flexplek.place.PlaceWords;
import flexplek.place.Places;
import flexplek.place.Sight;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Finds what is to be shown of a building, or says why there is nothing. */
@Singleton
class Screens {

    private final Occupancies occupancies;
    private final Places places;

    Screens(Occupancies occupancies, Places places) {
        this.occupancies = occupancies;
        this.places = places;
    }

    /** The building as last told; a problem when there is none that the caller may see. */
    Watched building(UUID buildingId, Sight sight) {
        checkReady();
        Watched watched = occupancies
                .findBuilding(buildingId)
                .filter(found -> isThere(found, buildingId))
                .orElseThrow(() -> Problems.notFound(Wording.of(PlaceWords.class, PlaceWords::noBuilding)));
        if (!sight.reaches(places.findBuilding(buildingId).orElseThrow(Screens::notReady))) {
            throw Problems.notTheirs(Wording.of(PlaceWords.class, PlaceWords::noBuilding));
        }
        return watched;
    }

    /** Whether those who look after the building see more of it, such as its alerts. */
    boolean isLookedAfter(UUID buildingId, Sight sight) {
        return places.findBuilding(buildingId).filter(sight::manages).isPresent();
    }

    Freshness freshness(UUID buildingId) {
        return occupancies.freshness(buildingId);
    }

    /** Of all buildings within reach together. */
    Freshness freshness(Sight sight) {
        return occupancies.freshness(places.buildings().stream()
                .filter(sight::reaches)
                .map(Building::buildingId)
                .filter(id -> occupancies.findBuilding(id).isPresent())
                .toList());
    }

    /** Every building that is within reach, by name. */
    Overview overview(Sight sight, Instant at) {
        List<OccupancyChanged> seen = occupancies.wholeBuildings().stream()
                .filter(building -> isWithin(sight, building))
                .sorted(Comparator.comparing(OccupancyChanged::name))
                .toList();
        Freshness freshness = occupancies.freshness(
                seen.stream().map(OccupancyChanged::buildingId).toList());
        return new Overview(at, freshness.stale(), freshness.heardUntil(), seen);
    }

    boolean isWithin(Sight sight, OccupancyChanged building) {
        return places.findBuilding(building.buildingId()).filter(sight::reaches).isPresent();
    }

    void checkReady() {
        if (!occupancies.areKnown() || !places.areKnown()) {
            throw notReady();
        }
    }

    Snapshot snapshot(Watched watched, UUID buildingId) {
        List<OccupancyChanged> now = watched.now();
        Building building = places.findBuilding(buildingId).orElseThrow(Screens::notReady);
        OccupancyChanged whole = now.stream()
                .filter(place -> place.placeId().equals(buildingId))
                .findFirst()
                .orElseThrow(Screens::notReady);
        return Snapshot.of(building, whole, now, freshness(buildingId));
    }

    private static boolean isThere(Watched watched, UUID buildingId) {
        return watched.now().stream().anyMatch(place -> place.placeId().equals(buildingId));
    }

    private static HttpProblem notReady() {
        return Problems.tryAgain(Wording.of(ScreenWords.class, ScreenWords::occupancyRead));
    }
}
