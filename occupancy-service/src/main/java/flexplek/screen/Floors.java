package flexplek.screen;

import flexplek.place.Building;
import flexplek.place.KnownSpace;
import flexplek.place.PlaceWords;
import flexplek.place.Places;
import flexplek.place.Sight;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.BuildingClaims;
import flexplek.space.Claims;
import flexplek.space.FloorNow;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Finds the floor that the caller may see: of a building within sight. */
@Singleton
class Floors {

    /** A floor that may be seen, with its building and what is claimed in it. */
    record Floor(UUID floorId, Building building, BuildingClaims claims) {}

    private final Places places;
    private final Claims claims;
    private final Occupancies occupancies;

    Floors(Places places, Claims claims, Occupancies occupancies) {
        this.places = places;
        this.claims = claims;
        this.occupancies = occupancies;
    }

    Floor find(UUID floorId, Sight sight) {
        if (!places.areKnown() || !claims.areKnown()) {
            throw Problems.tryAgain(Wording.of(ScreenWords.class, ScreenWords::bookingsRead));
        }
        Building building = Problems.seen(
                places.findBuildingOf(floorId).flatMap(places::findBuilding).filter(found -> found.hasFloor(floorId)),
                sight::reaches,
                Wording.of(PlaceWords.class, PlaceWords::noFloor));
        return new Floor(floorId, building, claims.ofBuilding(building.buildingId()));
    }

    /** As {@link #find}, space by space: for those who look after the building. */
    Floor findManaged(UUID floorId, Sight sight) {
        Floor floor = find(floorId, sight);
        sight.checkManages(floor.building, Wording.of(PlaceWords.class, PlaceWords::spaceBySpace));
        return floor;
    }

    /** Whether the floor is still part of its building. */
    boolean isThere(Floor floor) {
        return places.findBuilding(floor.building().buildingId())
                .filter(building -> building.hasFloor(floor.floorId()))
                .isPresent();
    }

    /** Says whether the caller sees another part of the floor than now: of its building, or of what is held in it. */
    BooleanSupplier isSeenOtherwise(Floor floor, Sight sight) {
        Optional<Set<UUID>> before = hidden(floor, sight);
        return () -> !hidden(floor, sight).equals(before);
    }

    /** The neighbourhoods that are held for others; nothing where the building is out of sight. */
    private Optional<Set<UUID>> hidden(Floor floor, Sight sight) {
        return places.findBuilding(floor.building().buildingId())
                .filter(sight::reaches)
                .map(building -> hidden(building, sight));
    }

    private static Set<UUID> hidden(Building building, Sight sight) {
        return sight.seesWhole(building) ? Set.of() : building.heldForOthersThan(sight.organisation());
    }

    /**
     * Whether the claimed space stands on the floor of a building within sight, and in no neighbourhood that is held for others
     * than the caller's.
     */
    boolean shows(Floor floor, UUID spaceId, Sight sight) {
        return places.findSpace(spaceId)
                .map(KnownSpace::space)
                .filter(space -> space.floorId().equals(floor.floorId()))
                .filter(space -> places.findBuilding(space.buildingId())
                        .filter(sight::reaches)
                        .filter(building -> !hidden(building, sight).contains(space.neighbourhoodId()))
                        .isPresent())
                .isPresent();
    }

    FloorNow now(Floor floor) {
        return new FloorNow(floor.floorId(), places, floor.claims());
    }

    /** The stream that counts the building keeps its claims as well. */
    Freshness freshness(Floor floor) {
        Freshness ofBuilding = occupancies.freshness(floor.building.buildingId());
        return new Freshness(ofBuilding.heardUntil(), ofBuilding.stale() || claims.areStale());
    }
}
