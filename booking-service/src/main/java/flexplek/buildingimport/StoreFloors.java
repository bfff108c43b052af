package flexplek.buildingimport;

import static java.util.Objects.requireNonNull;

import flexplek.people.Organisations;
import flexplek.space.Building;
import flexplek.space.Floor;
import flexplek.space.Floors;
import flexplek.space.Neighbourhood;
import flexplek.space.Neighbourhoods;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Stores the floors of a building and their neighbourhoods. */
@ApplicationScoped
class StoreFloors {

    private final Floors floors;
    private final Neighbourhoods neighbourhoods;
    private final Organisations organisations;

    StoreFloors(Floors floors, Neighbourhoods neighbourhoods, Organisations organisations) {
        this.floors = floors;
        this.neighbourhoods = neighbourhoods;
        this.organisations = organisations;
    }

    /** By code. */
    Map<String, Floor> floors(Building building, PlanFile plan) {
        Map<String, Floor> byCode = new HashMap<>();
        floors.of(building).forEach(f -> byCode.put(f.code(), f));
        for (PlanFile.FloorShape shape : plan.floors().values()) {
            Floor floor = byCode.computeIfAbsent(
                    shape.code(), code -> new Floor(building.key(), code, shape.name(), shape.level()));
            floor.describe(shape.name(), shape.level());
            floors.persist(floor);
        }
        return byCode;
    }

    /** By code of floor and neighbourhood, as {@code 1/A}. */
    Map<String, Neighbourhood> neighbourhoods(Building building, PlanFile plan, Map<String, Floor> floorByCode) {
        Map<Integer, String> floorCodes =
                floorByCode.values().stream().collect(Collectors.toMap(Floor::key, Floor::code));
        Map<String, Neighbourhood> byCode = new HashMap<>();
        neighbourhoods.of(building).forEach(n -> byCode.put(floorCodes.get(n.floor()) + "/" + n.code(), n));
        for (PlanFile.NeighbourhoodShape shape : plan.neighbourhoods()) {
            Floor floor = requireNonNull(floorByCode.get(shape.floor()));
            Neighbourhood n = byCode.computeIfAbsent(
                    shape.floor() + "/" + shape.code(),
                    any -> new Neighbourhood(floor.key(), shape.code(), shape.name()));
            n.describe(shape.name(), shape.organisation() == null ? null : organisations.known(shape.organisation()));
            neighbourhoods.persist(n);
        }
        return byCode;
    }
}
