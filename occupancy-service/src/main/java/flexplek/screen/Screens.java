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
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Finds what is to be shown of a building, or says why there is nothing. */
@Singleton
class Screens {

    private final Occupancies occupancies;
    private final Places places;

    Screens(Occupancies occupancies, Places places) {
        this.occupancies = occupancies;
        this.places = places;
    }

    /** The building as the caller sees it; a problem when there is none that the caller may see. */
    Watched building(UUID buildingId, Sight sight) {
        checkReady();
        Watched watched = occupancies
                .findBuilding(buildingId)
                .filter(found -> isThere(found, buildingId))
                .orElseThrow(() -> Problems.notFound(Wording.of(PlaceWords.class, PlaceWords::noBuilding)));
        Building building = places.findBuilding(buildingId).orElseThrow(Screens::notReady);
        if (!sight.reaches(building)) {
            throw Problems.notTheirs(Wording.of(PlaceWords.class, PlaceWords::noBuilding));
        }
        return sight.seesWhole(building) ? watched : occupancies.asOthersSee(building, sight.organisation());
    }

    /** Whether the caller sees all of the building, by the offsets of Kafka. */
    boolean isSeenWhole(UUID buildingId, Sight sight) {
        return places.findBuilding(buildingId).filter(sight::seesWhole).isPresent();
    }

    /** Whether those who look after the building see more of it, such as its alerts. */
    boolean isLookedAfter(UUID buildingId, Sight sight) {
        return places.findBuilding(buildingId).filter(sight::manages).isPresent();
    }

    /** Looks at what is shown of the building to who does not see it whole, as it is by now. */
    void follow(UUID buildingId, Sight sight) {
        places.findBuilding(buildingId)
                .filter(building -> sight.reaches(building) && !sight.seesWhole(building))
                .ifPresent(building -> occupancies.asOthersSee(building, sight.organisation()));
    }

    /** Says whether the caller sees another part of the building than now: nothing of it, more or less. */
    BooleanSupplier isSeenOtherwise(UUID buildingId, Sight sight) {
        Optional<Sight.Extent> before = extent(buildingId, sight);
        return () -> !extent(buildingId, sight).equals(before);
    }

    /** The same of any building that is known now; new ones are told as they are counted. */
    BooleanSupplier isAnySeenOtherwise(Sight sight) {
        List<BooleanSupplier> each = places.buildings().stream()
                .map(building -> isSeenOtherwise(building.buildingId(), sight))
                .toList();
        return () -> each.stream().anyMatch(BooleanSupplier::getAsBoolean);
    }

    private Optional<Sight.Extent> extent(UUID buildingId, Sight sight) {
        return places.findBuilding(buildingId).map(sight::of);
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
                .flatMap(whole -> seen(sight, whole).stream())
                .sorted(Comparator.comparing(OccupancyChanged::name))
                .toList();
        Freshness freshness = occupancies.freshness(
                seen.stream().map(OccupancyChanged::buildingId).toList());
        return new Overview(at, freshness.stale(), freshness.heardUntil(), seen);
    }

    private Optional<OccupancyChanged> seen(Sight sight, OccupancyChanged whole) {
        return places.findBuilding(whole.buildingId())
                .filter(sight::reaches)
                .flatMap(building -> sight.seesWhole(building)
                        ? Optional.of(whole)
                        : occupancies
                                .asOthersSee(building, sight.organisation())
                                .find(building.buildingId()));
    }

    /** Whether it is told to this caller, who sees the whole building or what others of the organisation see. */
    boolean isFor(Sight sight, Occupancies.Told told) {
        return places.findBuilding(told.building().buildingId())
                .filter(sight::reaches)
                .filter(building -> sight.seesWhole(building)
                        ? told.toOthersOf() == null
                        : sight.organisation().equals(told.toOthersOf()))
                .isPresent();
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
