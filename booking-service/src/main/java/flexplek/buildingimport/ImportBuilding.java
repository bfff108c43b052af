package flexplek.buildingimport;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.people.Caller;
import flexplek.space.Building;
import flexplek.space.Buildings;
import flexplek.space.Floor;
import flexplek.space.Neighbourhood;
import flexplek.space.Space;
import flexplek.space.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores a building whose files are in order. What a file no longer names goes out of service; nothing is deleted. */
@ApplicationScoped
class ImportBuilding {

    static final String GONE = Space.GONE;

    private final Buildings buildings;
    private final StoreFloors storeFloors;
    private final Spaces spaces;
    private final ShareBuilding shareBuilding;
    private final TellBuilding tellBuilding;
    private final ObjectMapper json;

    ImportBuilding(
            Buildings buildings,
            StoreFloors storeFloors,
            Spaces spaces,
            ShareBuilding shareBuilding,
            TellBuilding tellBuilding,
            ObjectMapper json) {
        this.buildings = buildings;
        this.storeFloors = storeFloors;
        this.spaces = spaces;
        this.shareBuilding = shareBuilding;
        this.tellBuilding = tellBuilding;
        this.json = json;
    }

    /** The building stored; must run in a transaction. */
    Building store(Caller caller, BuildingFile file, PlanFile plan, SpacesFile rows, Instant now) {
        Optional<Building> known = buildings.withCode(file.code());
        ZoneId zone = ZoneId.of(file.zone());
        int managedBy = shareBuilding.keyOfManager(file);
        Building building = known.orElseGet(
                () -> new Building(file.code(), file.name(), zone, file.where(), file.hours(), managedBy));
        building.describe(file.name(), zone, file.where(), file.hours());
        building.handOver(managedBy);
        buildings.persistAndFlush(building);
        shareBuilding.store(caller, building, file.organisations());

        Map<String, Floor> floorByCode = storeFloors.floors(building, plan);
        Map<String, Neighbourhood> byCode = storeFloors.neighbourhoods(building, plan, floorByCode);
        Map<String, Space> spaceByCode = storeSpaces(building, plan, rows, floorByCode, byCode, now);
        Map<String, UUID> spaceIds = ids(spaceByCode, Space::id);
        Map<Integer, Map<String, UUID>> neighbourhoodIds = byCode.values().stream()
                .collect(Collectors.groupingBy(
                        Neighbourhood::floor, Collectors.toMap(Neighbourhood::code, Neighbourhood::id)));
        for (String code : plan.floors().keySet()) { // a floor that the plan leaves out stays as it is drawn
            Floor floor = requireNonNull(floorByCode.get(code));
            Map<String, UUID> own = neighbourhoodIds.getOrDefault(floor.key(), Map.of());
            floor.draw(plan.of(code, spaceIds, own, json));
        }
        spaces.flush();
        tellBuilding.tell(building, file, floorByCode, byCode, spaceByCode, now);
        return building;
    }

    private Map<String, Space> storeSpaces(
            Building building,
            PlanFile plan,
            SpacesFile rows,
            Map<String, Floor> floorByCode,
            Map<String, Neighbourhood> neighbourhoodByCode,
            Instant now) {
        Map<String, Space> byCode =
                spaces.of(building).stream().collect(Collectors.toMap(Space::code, Function.identity()));
        Set<String> named = rows.rows().stream().map(SpacesFile.Row::code).collect(Collectors.toSet());
        byCode.values().stream()
                .filter(s -> !named.contains(s.code()) && s.inService())
                .forEach(s -> s.takeOutOfService(GONE, now));
        for (SpacesFile.Row row : rows.rows()) {
            Space space = byCode.computeIfAbsent(
                    row.code(),
                    code -> new Space(building.key(), code, row.name(), row.kind(), row.capacity(), row.amenities()));
            PlanFile.SpaceShape shape = requireNonNull(plan.spaces().get(row.code()));
            space.place(
                    requireNonNull(floorByCode.get(row.floor())),
                    requireNonNull(neighbourhoodByCode.get(row.floor() + "/" + row.neighbourhood())),
                    shape.x(),
                    shape.y());
            space.describe(row.name(), row.kind(), row.capacity(), row.amenities());
            if (GONE.equals(space.outReason())) {
                space.returnToService();
            }
            spaces.persist(space);
        }
        return byCode;
    }

    private static <T> Map<String, UUID> ids(Map<String, T> byCode, Function<T, UUID> id) {
        Map<String, UUID> ids = new HashMap<>();
        byCode.forEach((code, thing) -> ids.put(code, id.apply(thing)));
        return ids;
    }
}
