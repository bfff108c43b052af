package flexplek.buildingimport;

import flexplek.platform.Codes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Codes of floors and of neighbourhoods of one floor that look like others and are none of them. Each is told once, in the file
 * where it stands.
 */
final class Twins {

    private final Codes floors;
    private final Codes neighbourhoods;
    private final Set<String> toldFloors = new HashSet<>();
    private final Set<String> toldNeighbourhoods = new HashSet<>();

    private Twins(PresentPlan present) {
        floors = new Codes(present.floors().keySet());
        neighbourhoods = new Codes(present.neighbourhoods().keySet());
    }

    static void tellOfPlan(PresentPlan present, PlanFile plan, Findings findings) {
        Twins twins = new Twins(present);
        plan.floors()
                .values()
                .forEach(f -> twins.ofFloor(f.code())
                        .ifPresent(twin -> findings.add(
                                PlanFile.FILE, f.number(), f.code(), "properties.floor", words -> words.twin(twin))));
        plan.neighbourhoods()
                .forEach(n -> twins.ofNeighbourhood(n.floor(), n.code())
                        .ifPresent(twin -> findings.add(
                                PlanFile.FILE, n.number(), n.code(), "properties.code", words -> words.twin(twin))));
    }

    /** For an import without a plan. The neighbourhoods that were told, as {@code 1/A}. */
    static Set<String> tellOfRows(PresentPlan present, SpacesFile spaces, Findings findings) {
        Twins twins = new Twins(present);
        for (SpacesFile.Row row : spaces.rows()) {
            twins.ofFloor(row.floor())
                    .ifPresent(twin -> findings.add(
                            SpacesPart.FILE, row.number(), row.code(), "floor", words -> words.twin(twin)));
            twins.ofNeighbourhood(row.floor(), row.neighbourhood())
                    .ifPresent(twin -> findings.add(
                            SpacesPart.FILE, row.number(), row.code(), "neighbourhood", words -> words.twin(twin)));
        }
        return twins.toldNeighbourhoods;
    }

    private Optional<String> ofFloor(String floor) {
        return floors.twinOf(floor).filter(twin -> toldFloors.add(floor));
    }

    /** None on a floor that is a twin itself: there each would look like that of the true one. */
    private Optional<String> ofNeighbourhood(String floor, String code) {
        if (toldFloors.contains(floor)) {
            return Optional.empty();
        }
        return neighbourhoods
                .twinOf(floor + "/" + code)
                .filter(twin -> twin.startsWith(floor + "/"))
                .filter(twin -> toldNeighbourhoods.add(floor + "/" + code))
                .map(twin -> twin.substring(floor.length() + 1));
    }
}
