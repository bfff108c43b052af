package flexplek.buildingimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.buildingimport.Drawing.Box;
import flexplek.space.SpaceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/**
 * The plan of an import that brings none. A floor without a plan is drawn from its rows, and so is one whose plan is just what
 * its rows made before. Any other plan stays: a new space on it gets a free spot of its neighbourhood.
 */
final class DrawFromRows {

    private static final int MOST_NAMED = 40;

    private final SpacesFile spaces;
    private final PresentFiles present;
    private final Map<String, List<SpacesFile.Row>> presentRows;
    private final Map<String, String> floors = new HashMap<>();
    private final ObjectMapper json;
    private final Findings findings;
    private final Notes notes;
    private final Drawing drawing;
    private final FloorLayout layout;
    private final List<String> drawn = new ArrayList<>();
    private final Set<String> withoutSpot = new HashSet<>();
    private final Set<String> twins;

    private DrawFromRows(
            SpacesFile spaces,
            PresentFiles present,
            Set<String> twins,
            ObjectMapper json,
            Findings findings,
            Notes notes) {
        this.spaces = spaces;
        this.present = present;
        this.twins = twins;
        this.presentRows = present.rowsByFloor();
        spaces.rows().forEach(row -> floors.put(row.code(), row.floor()));
        this.json = json;
        this.findings = findings;
        this.notes = notes;
        this.drawing = new Drawing(json);
        this.layout = new FloorLayout(drawing);
    }

    static PlanFile plan(
            SpacesFile spaces,
            PresentFiles present,
            PresentPlan presentPlan,
            ObjectMapper json,
            Findings findings,
            Notes notes) {
        Set<String> twins = Twins.tellOfRows(presentPlan, spaces, findings);
        return new DrawFromRows(spaces, present, twins, json, findings, notes).plan(presentPlan);
    }

    private PlanFile plan(PresentPlan presentPlan) {
        SortedMap<String, List<SpacesFile.Row>> byFloor = new TreeMap<>(CodeOrder.INSTANCE);
        spaces.rows()
                .forEach(row -> byFloor.computeIfAbsent(row.floor(), any -> new ArrayList<>())
                        .add(row));
        List<ObjectNode> features = new ArrayList<>();
        byFloor.forEach((floor, rows) -> features.addAll(floor(floor, rows)));
        FloorLevels.give(features, presentPlan, notes);
        if (drawn.size() == 1) {
            notes.add(PlanFile.FILE, words -> words.drawnFloor(drawn.getFirst()));
        } else if (!drawn.isEmpty()) {
            String named = drawn.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (drawn.size() > MOST_NAMED ? ", …" : "");
            notes.add(PlanFile.FILE, words -> words.drawnFloors(named));
        }
        return PlanFile.of(features, presentPlan, json, findings).ofRows(spaces.named(), withoutSpot);
    }

    private List<ObjectNode> floor(String floor, List<SpacesFile.Row> rows) {
        List<ObjectNode> before = present.byFloor().getOrDefault(floor, List.of());
        if (!before.isEmpty() && !isSame(before, layout.draw(floor, presentRows.getOrDefault(floor, List.of())))) {
            return added(floor, rows, before);
        }
        List<ObjectNode> after = layout.draw(floor, rows);
        if (!isSame(before, after)) {
            drawn.add(floor);
        }
        return after;
    }

    /** Whether two drawings show the same floor, neighbourhoods and spaces in the same places, and nothing else. */
    private static boolean isSame(List<ObjectNode> one, List<ObjectNode> other) {
        Map<String, Optional<Geometry>> left = shapes(one);
        Map<String, Optional<Geometry>> right = shapes(other);
        return one.size() == other.size()
                && left.keySet().equals(right.keySet())
                && left.entrySet().stream()
                        .allMatch(each -> Objects.requireNonNull(right.get(each.getKey()))
                                .filter(there -> each.getValue()
                                        .filter(there::equalsExact)
                                        .isPresent())
                                .isPresent());
    }

    private static Map<String, Optional<Geometry>> shapes(List<ObjectNode> features) {
        Map<String, Optional<Geometry>> shapes = new HashMap<>();
        for (ObjectNode feature : features) {
            String kind = feature.path("properties").path("feature").asText();
            shapes.put(kind + " " + ReadPresent.code(feature), Optional.ofNullable(PlanGeometry.ofStored(feature)));
        }
        return shapes;
    }

    private List<ObjectNode> added(String floor, List<SpacesFile.Row> rows, List<ObjectNode> before) {
        List<ObjectNode> after = new ArrayList<>(before);
        after.removeIf(feature ->
                ReadPresent.isSpace(feature) && !floor.equals(floors.getOrDefault(ReadPresent.code(feature), floor)));
        Set<String> there = new HashSet<>();
        after.stream().filter(ReadPresent::isSpace).map(ReadPresent::code).forEach(there::add);
        FreeSpots spots = new FreeSpots(after);
        List<String> placed = new ArrayList<>();
        for (SpacesFile.Row row : rows) {
            if (there.contains(row.code())) {
                continue;
            }
            Optional<Box> spot = spot(spots, row);
            if (spot.isPresent()) {
                after.add(drawing.feature("space", floor, row.code(), spot.get()));
                placed.add(row.code());
            } else {
                withoutSpot.add(row.code());
                noSpot(row, spots.knows(row.neighbourhood()));
            }
        }
        if (!placed.isEmpty()) {
            int more = placed.size() - 1;
            notes.add(
                    PlanFile.FILE,
                    words -> more == 0
                            ? words.freeSpot(placed.getFirst(), floor)
                            : words.freeSpots(placed.getFirst(), more, floor));
        }
        return after;
    }

    private static Optional<Box> spot(FreeSpots spots, SpacesFile.Row row) {
        int room = FloorLayout.roomLength(row.capacity());
        return row.kind() == SpaceKind.DESK
                ? spots.take(row.neighbourhood(), FloorLayout.DESK_WIDTH, FloorLayout.DESK_DEPTH)
                : spots.take(row.neighbourhood(), room, room);
    }

    private void noSpot(SpacesFile.Row row, boolean knowsNeighbourhood) {
        if (knowsNeighbourhood) {
            findings.add("spaces", row.number(), row.code(), "code", words -> words.noSpot(row.neighbourhood()));
        } else if (!twins.contains(row.floor() + "/" + row.neighbourhood())) {
            findings.add(
                    "spaces",
                    row.number(),
                    row.code(),
                    "neighbourhood",
                    words -> words.undrawnNeighbourhood(row.neighbourhood(), row.floor()));
        }
    }
}
