package flexplek.screen;

import flexplek.place.Building;
import flexplek.place.Places;
import flexplek.place.Sight;
import flexplek.platform.Problems;
import flexplek.space.BuildingClaims;
import flexplek.space.Claims;
import flexplek.space.FloorNow;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds the floor that the caller may see space by space: of a building that the own organisation shares, or any for an admin. */
@Singleton
class Floors {

    /** A floor that may be seen, with its building and what is claimed in it. */
    record Floor(UUID floorId, Building building, BuildingClaims claims) {}

    private final Places places;
    private final Claims claims;
    private final Sight sight;

    Floors(Places places, Claims claims, Sight sight) {
        this.places = places;
        this.claims = claims;
        this.sight = sight;
    }

    Floor find(UUID floorId) {
        if (!places.areKnown() || !claims.areKnown()) {
            throw Problems.tryAgain("The bookings are still being read; please try again.");
        }
        return places.findBuildingOf(floorId)
                .flatMap(places::findBuilding)
                .filter(building -> building.hasFloor(floorId) && sight.reaches(building))
                .map(building -> new Floor(floorId, building, claims.ofBuilding(building.buildingId())))
                .orElseThrow(() -> Problems.notFound("floor"));
    }

    /** Whether the floor is still part of its building. */
    boolean isThere(Floor floor) {
        return places.findBuilding(floor.building().buildingId())
                .filter(building -> building.hasFloor(floor.floorId()))
                .isPresent();
    }

    /** Whether the claimed space stands on the floor. */
    boolean holds(Floor floor, UUID spaceId) {
        return places.findSpace(spaceId)
                .filter(known -> known.space().floorId().equals(floor.floorId()))
                .isPresent();
    }

    FloorNow now(Floor floor) {
        return new FloorNow(floor.floorId(), places, floor.claims());
    }

    boolean areStale() {
        return claims.areStale();
    }
}
