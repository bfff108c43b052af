package flexplek.buildingimport;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import flexplek.buildingimport.PresentBuilding.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The floors and neighbourhoods of a known building as a plan would describe them: they stand for what a plan leaves out, and
 * show what it changes.
 *
 * @param floors by code
 * @param neighbourhoods by code of floor and neighbourhood, as {@code 1/A}
 */
record PresentPlan(Map<String, OfFloor> floors, Map<String, OfNeighbourhood> neighbourhoods) {

    record OfFloor(String name, int level) {}

    /** {@code organisation}: the key of the one that it is held for; null when it is open to all. */
    record OfNeighbourhood(String name, @Nullable String organisation) {}

    /** Of a new building. */
    static final PresentPlan NONE = new PresentPlan(Map.of(), Map.of());

    int levelOf(String floor) {
        OfFloor known = floors.get(floor);
        return known == null ? 0 : known.level;
    }

    /** Whether a property of a feature is one that {@link #complete} gives. */
    boolean gives(PlanFeature feature, String property) {
        return switch (feature.kind()) {
            case "floor" ->
                floors.containsKey(feature.key()) && List.of("name", "level").contains(property);
            case "neighbourhood" ->
                neighbourhoods.containsKey(feature.key())
                        && List.of("name", "organisation").contains(property);
            default -> false;
        };
    }

    /** Gives a feature what it leaves out, as it is. */
    void complete(PlanFeature feature) {
        ObjectNode p = feature.properties();
        OfFloor floor = feature.kind().equals("floor") ? floors.get(feature.key()) : null;
        if (floor != null) {
            p.putIfAbsent("name", TextNode.valueOf(floor.name));
            p.putIfAbsent("level", IntNode.valueOf(floor.level));
        }
        OfNeighbourhood part = feature.kind().equals("neighbourhood") ? neighbourhoods.get(feature.key()) : null;
        if (part != null) {
            p.putIfAbsent("name", TextNode.valueOf(part.name));
            if (part.organisation != null) {
                p.putIfAbsent("organisation", TextNode.valueOf(part.organisation));
            }
        }
    }

    /** By field. */
    List<Change> changes(PlanFile after) {
        List<Change> all = new ArrayList<>();
        for (PlanFile.FloorShape floor : after.floors().values()) {
            OfFloor was = floors.get(floor.code());
            String at = "floors." + floor.code();
            all.add(new Change(at + ".name", was == null ? null : was.name, floor.name()));
            all.add(new Change(
                    at + ".level", was == null ? null : Integer.toString(was.level), Integer.toString(floor.level())));
        }
        for (PlanFile.NeighbourhoodShape n : after.neighbourhoods()) {
            String code = n.floor() + "/" + n.code();
            OfNeighbourhood was = neighbourhoods.get(code);
            String at = "neighbourhoods." + code;
            all.add(new Change(at + ".name", was == null ? null : was.name, n.name()));
            all.add(new Change(at + ".organisation", was == null ? null : was.organisation, n.organisation()));
        }
        return all.stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .sorted(Comparator.comparing(Change::field))
                .toList();
    }
}
