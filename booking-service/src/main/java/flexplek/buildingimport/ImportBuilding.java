package flexplek.buildingimport;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.outbox.Outbox;
import flexplek.people.Organisations;
import flexplek.space.Building;
import flexplek.space.Buildings;
import flexplek.space.Cards;
import flexplek.space.Floor;
import flexplek.space.Floors;
import flexplek.space.Neighbourhood;
import flexplek.space.Neighbourhoods;
import flexplek.space.Space;
import flexplek.space.SpaceEvent;
import flexplek.space.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores a building whose files are in order. What a file no longer names goes out of service; nothing is deleted. */
@ApplicationScoped
class ImportBuilding {

    static final String GONE = "No longer in the building's files";

    private final Buildings buildings;
    private final Floors floors;
    private final Neighbourhoods neighbourhoods;
    private final Spaces spaces;
    private final ShareBuilding shareBuilding;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Cards cards;
    private final ObjectMapper json;

    ImportBuilding(
            Buildings buildings,
            Floors floors,
            Neighbourhoods neighbourhoods,
            Spaces spaces,
            ShareBuilding shareBuilding,
            Organisations organisations,
            Outbox outbox,
            Cards cards,
            ObjectMapper json) {
        this.buildings = buildings;
        this.floors = floors;
        this.neighbourhoods = neighbourhoods;
        this.spaces = spaces;
        this.shareBuilding = shareBuilding;
        this.organisations = organisations;
        this.outbox = outbox;
        this.cards = cards;
        this.json = json;
    }

    /** The building stored; must run in a transaction. */
    Building store(BuildingFile file, PlanFile plan, SpacesFile rows) {
        Optional<Building> known = buildings.withCode(file.code());
        ZoneId zone = ZoneId.of(file.zone());
        Building building =
                known.orElseGet(() -> new Building(file.code(), file.name(), zone, file.where(), file.hours()));
        building.describe(file.name(), zone, file.where(), file.hours());
        buildings.persistAndFlush(building);
        shareBuilding.store(building, file.organisations());

        Map<String, Floor> floorByCode = storeFloors(building, plan);
        Map<String, Neighbourhood> byCode = storeNeighbourhoods(building, plan, floorByCode);
        Map<String, Space> spaceByCode = storeSpaces(building, plan, rows, floorByCode, byCode);
        Map<String, UUID> spaceIds = ids(spaceByCode, Space::id);
        for (Floor floor : floorByCode.values()) {
            Map<String, UUID> own = byCode.values().stream()
                    .filter(n -> n.floor() == floor.key())
                    .collect(Collectors.toMap(Neighbourhood::code, Neighbourhood::id));
            floor.draw(plan.of(floor.code(), spaceIds, own, json));
        }
        spaces.flush();
        tell(building, file.organisations(), floorByCode, byCode, spaceByCode);
        cards.forget();
        return building;
    }

    private Map<String, Floor> storeFloors(Building building, PlanFile plan) {
        Map<String, Floor> byCode = new HashMap<>();
        floors.of(building).forEach(f -> byCode.put(f.code(), f));
        for (PlanFile.FloorShape shape : plan.floors()) {
            Floor floor = byCode.computeIfAbsent(
                    shape.code(), code -> new Floor(building.key(), code, shape.name(), shape.level()));
            floor.describe(shape.name(), shape.level());
            floors.persist(floor);
        }
        return byCode;
    }

    private Map<String, Neighbourhood> storeNeighbourhoods(
            Building building, PlanFile plan, Map<String, Floor> floorByCode) {
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

    private Map<String, Space> storeSpaces(
            Building building,
            PlanFile plan,
            SpacesFile rows,
            Map<String, Floor> floorByCode,
            Map<String, Neighbourhood> neighbourhoodByCode) {
        Map<String, Space> byCode =
                spaces.of(building).stream().collect(Collectors.toMap(Space::code, Function.identity()));
        List<String> named = rows.rows().stream().map(SpacesFile.Row::code).toList();
        byCode.values().stream()
                .filter(s -> !named.contains(s.code()) && s.inService())
                .forEach(s -> s.takeOutOfService(GONE));
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

    private void tell(
            Building building,
            List<BuildingFile.Sharing> sharing,
            Map<String, Floor> floorByCode,
            Map<String, Neighbourhood> neighbourhoodByCode,
            Map<String, Space> spaceByCode) {
        List<SpaceEvent> events = new ArrayList<>();
        events.add(outline(building, sharing, floorByCode.values().stream().toList(), neighbourhoodByCode));
        Map<Integer, UUID> floorIds = floorByCode.values().stream().collect(Collectors.toMap(Floor::key, Floor::id));
        Map<Integer, UUID> neighbourhoodIds =
                neighbourhoodByCode.values().stream().collect(Collectors.toMap(Neighbourhood::key, Neighbourhood::id));
        for (Space s : spaceByCode.values()) {
            events.add(SpaceEvent.SpaceChanged.of(
                    s,
                    building.id(),
                    requireNonNull(floorIds.get(s.floor())),
                    requireNonNull(neighbourhoodIds.get(s.neighbourhood()))));
        }
        outbox.write(events);
    }

    private static SpaceEvent.BuildingChanged outline(
            Building b,
            List<BuildingFile.Sharing> sharing,
            List<Floor> floors,
            Map<String, Neighbourhood> neighbourhoods) {
        List<SpaceEvent.FloorOutline> outlines = floors.stream()
                .map(f -> new SpaceEvent.FloorOutline(
                        f.id(),
                        f.name(),
                        f.level(),
                        neighbourhoods.values().stream()
                                .filter(n -> n.floor() == f.key())
                                .map(n -> new SpaceEvent.NeighbourhoodOutline(n.id(), n.name()))
                                .toList()))
                .toList();
        List<String> organisations = sharing.stream()
                .map(BuildingFile.Sharing::organisation)
                .distinct()
                .toList();
        Building.Hours hours = b.hours();
        return new SpaceEvent.BuildingChanged(
                b.id(), b.name(), b.zone().getId(), hours.opens(), hours.closes(), outlines, organisations);
    }

    private static <T> Map<String, UUID> ids(Map<String, T> byCode, Function<T, UUID> id) {
        Map<String, UUID> ids = new HashMap<>();
        byCode.forEach((code, thing) -> ids.put(code, id.apply(thing)));
        return ids;
    }
}
