package flexplek.buildingimport;

import static java.util.Objects.requireNonNull;

import flexplek.outbox.Outbox;
import flexplek.people.Organisations;
import flexplek.space.Building;
import flexplek.space.ClosedTime;
import flexplek.space.ClosedTimes;
import flexplek.space.Floor;
import flexplek.space.Neighbourhood;
import flexplek.space.Space;
import flexplek.space.SpaceEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the whole of a building that was brought in: how it stands, and each of its spaces. */
@ApplicationScoped
class TellBuilding {

    private final Outbox outbox;
    private final ClosedTimes closedTimes;
    private final Organisations organisations;

    TellBuilding(Outbox outbox, ClosedTimes closedTimes, Organisations organisations) {
        this.outbox = outbox;
        this.closedTimes = closedTimes;
        this.organisations = organisations;
    }

    void tell(
            Building building,
            BuildingFile file,
            Map<String, Floor> floorByCode,
            Map<String, Neighbourhood> neighbourhoodByCode,
            Map<String, Space> spaceByCode,
            Instant now) {
        List<SpaceEvent> events = new ArrayList<>();
        events.add(outline(building, file, floorByCode.values().stream().toList(), neighbourhoodByCode));
        Map<Integer, UUID> floorIds = floorByCode.values().stream().collect(Collectors.toMap(Floor::key, Floor::id));
        Map<Integer, UUID> neighbourhoodIds =
                neighbourhoodByCode.values().stream().collect(Collectors.toMap(Neighbourhood::key, Neighbourhood::id));
        Map<Integer, List<ClosedTime>> closed = closedTimes.ofBuilding(building.key());
        for (Space s : spaceByCode.values()) {
            events.add(SpaceEvent.SpaceChanged.of(
                    s,
                    new SpaceEvent.Where(
                            building.id(),
                            requireNonNull(floorIds.get(s.floor())),
                            requireNonNull(neighbourhoodIds.get(s.neighbourhood()))),
                    closed.getOrDefault(s.key(), List.of()),
                    now));
        }
        outbox.write(events);
    }

    private SpaceEvent.BuildingChanged outline(
            Building b, BuildingFile file, List<Floor> floors, Map<String, Neighbourhood> neighbourhoods) {
        Map<Integer, List<SpaceEvent.NeighbourhoodOutline>> byFloor = neighbourhoods.values().stream()
                .collect(Collectors.groupingBy(
                        Neighbourhood::floor,
                        Collectors.mapping(
                                n -> new SpaceEvent.NeighbourhoodOutline(n.id(), n.name(), heldFor(n)),
                                Collectors.toList())));
        List<SpaceEvent.FloorOutline> outlines = floors.stream()
                .map(f -> new SpaceEvent.FloorOutline(
                        f.id(), f.name(), f.level(), byFloor.getOrDefault(f.key(), List.of())))
                .toList();
        List<String> sharing = file.organisations().stream()
                .map(BuildingFile.Sharing::organisation)
                .toList();
        Building.Hours hours = b.hours();
        return new SpaceEvent.BuildingChanged(
                b.id(), b.name(), b.zone().getId(), hours.opens(), hours.closes(), outlines, sharing, file.managedBy());
    }

    private @Nullable String heldFor(Neighbourhood neighbourhood) {
        Integer organisation = neighbourhood.heldFor();
        return organisation == null ? null : organisations.key(organisation);
    }
}
