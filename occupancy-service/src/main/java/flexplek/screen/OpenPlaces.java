package flexplek.screen;

import flexplek.live.OccupancyChanged;
import flexplek.place.Building;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What is shown live of a building to people of an organisation who do not look after it: spaces that they may book, as they
 * could count them one by one, and nothing of people. A place with a part that is held for others is the sum of its other
 * parts, so that there is nothing to subtract.
 */
final class OpenPlaces {

    private OpenPlaces() {}

    static List<OccupancyChanged> of(Building building, List<OccupancyChanged> places, String organisation) {
        Set<UUID> held = building.heldForOthersThan(organisation);
        Map<UUID, OccupancyChanged> told = new HashMap<>();
        places.forEach(place -> told.put(place.placeId(), place));
        List<OccupancyChanged> floors = new ArrayList<>();
        List<OccupancyChanged> neighbourhoods = new ArrayList<>();
        for (Building.Floor floor : building.floors()) {
            List<OccupancyChanged> open = floor.neighbourhoods().stream()
                    .filter(n -> !held.contains(n.neighbourhoodId()))
                    .map(n -> told.get(n.neighbourhoodId()))
                    .filter(Objects::nonNull)
                    .map(OccupancyChanged::withoutPeople)
                    .toList();
            boolean whole = floor.neighbourhoods().stream().noneMatch(n -> held.contains(n.neighbourhoodId()));
            OccupancyChanged all = told.get(floor.floorId());
            if (all != null && (whole || !open.isEmpty())) {
                floors.add(whole ? all.withoutPeople() : all.madeOf(open));
            }
            neighbourhoods.addAll(open);
        }
        List<OccupancyChanged> shown = new ArrayList<>();
        OccupancyChanged all = told.get(building.buildingId());
        if (all != null) {
            shown.add(held.isEmpty() ? all.withoutPeople() : all.madeOf(neighbourhoods));
        }
        shown.addAll(floors);
        shown.addAll(neighbourhoods);
        return shown;
    }
}
