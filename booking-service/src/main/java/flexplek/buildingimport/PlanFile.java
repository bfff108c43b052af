package flexplek.buildingimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.platform.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part {@code plan} of an import: a GeoJSON FeatureCollection in metres; a property {@code feature} says what each is. */
record PlanFile(
        List<FloorShape> floors,
        List<NeighbourhoodShape> neighbourhoods,
        Map<String, SpaceShape> spaces,
        List<ObjectNode> all) {

    record FloorShape(String code, String name, int level) {}

    record NeighbourhoodShape(
            String floor,
            String code,
            String name,
            @Nullable String organisation) {}

    /** {@code x} and {@code y} are the centre. */
    record SpaceShape(int number, String floor, double x, double y) {}

    private static final String FILE = "plan";

    static PlanFile read(String text, ObjectMapper json, Findings findings) {
        PlanFile plan = new PlanFile(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JsonProcessingException e) {
            findings.add(FILE, e.getLocation() == null ? null : e.getLocation().getLineNr(), "", "is not valid JSON");
            return plan;
        }
        if (!"FeatureCollection".equals(root.path("type").asText())
                || !root.path("features").isArray()) {
            findings.add(FILE, null, "type", "must be a GeoJSON FeatureCollection");
            return plan;
        }
        int number = 0;
        for (JsonNode feature : root.path("features")) {
            number++;
            if (feature instanceof ObjectNode object
                    && feature.path("properties").isObject()) {
                plan.take(number, object, findings);
            } else {
                findings.add(FILE, number, "properties", "must be an object");
            }
        }
        if (plan.floors.isEmpty() && findings.isEmpty()) {
            findings.add(FILE, null, "features", "must hold at least one floor");
        }
        return plan;
    }

    private void take(int number, ObjectNode feature, Findings findings) {
        JsonNode p = feature.path("properties");
        String floor = p.path("floor").asText("");
        String code = p.path("code").asText("");
        String name = p.path("name").asText(code);
        if (!isText(floor, 40)) {
            findings.add(FILE, number, "properties.floor", "must be the floor's code, 1 to 40 characters");
            return;
        }
        if (!p.path("name").asText("").isEmpty() && !isText(name, 100)) {
            findings.add(FILE, number, "properties.name", "must be 1 to 100 characters");
            return;
        }
        if (!Centre.areMetres(feature.path("geometry").path("coordinates"))) {
            findings.add(FILE, number, "geometry", "must be of numbers, in metres, none beyond 10000");
            return;
        }
        all.add(feature);
        switch (p.path("feature").asText("")) {
            case "floor" -> {
                if (!p.path("level").isInt()) {
                    findings.add(FILE, number, "properties.level", "must be a whole number, 0 for the ground floor");
                } else if (floors.stream().anyMatch(f -> f.code.equals(floor))) {
                    findings.add(FILE, number, "properties.floor", floor + " stands in the plan twice");
                } else {
                    floors.add(new FloorShape(
                            floor,
                            name.isBlank() ? floor : name,
                            p.path("level").asInt()));
                }
            }
            case "neighbourhood" -> {
                String organisation = p.path("organisation").asText("");
                if (!isText(code, 40)) {
                    findings.add(FILE, number, "properties.code", "must be 1 to 40 characters");
                } else {
                    neighbourhoods.add(new NeighbourhoodShape(
                            floor,
                            code,
                            name,
                            p.path("organisation").isNull() || organisation.isEmpty() ? null : organisation));
                }
            }
            case "space" -> space(number, floor, code, feature, findings);
            default -> {} // walls, cores and the like are drawn and mean nothing here
        }
    }

    private void space(int number, String floor, String code, ObjectNode feature, Findings findings) {
        double[] centre = Centre.of(feature.path("geometry"));
        if (centre == null) {
            findings.add(FILE, number, "geometry", "of a space must be a Point or a Polygon of numbers, in metres");
        } else if (!isText(code, 40)) {
            findings.add(FILE, number, "properties.code", "must be the code of the space, 1 to 40 characters");
        } else if (spaces.putIfAbsent(code, new SpaceShape(number, floor, centre[0], centre[1])) != null) {
            findings.add(FILE, number, "properties.code", code + " stands in the plan twice");
        }
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && Texts.canBeKept(text);
    }

    /** The plan of one floor, in which each space and each neighbourhood carries its id. */
    String of(String floor, Map<String, UUID> spaceIds, Map<String, UUID> neighbourhoodIds, ObjectMapper json) {
        ObjectNode collection = json.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (ObjectNode feature : all) {
            ObjectNode copy = feature.deepCopy();
            ObjectNode p = (ObjectNode) copy.path("properties");
            if (!floor.equals(p.path("floor").asText())) {
                continue;
            }
            String code = p.path("code").asText();
            if ("space".equals(p.path("feature").asText()) && spaceIds.containsKey(code)) {
                p.put("spaceId", spaceIds.get(code).toString());
            }
            if ("neighbourhood".equals(p.path("feature").asText()) && neighbourhoodIds.containsKey(code)) {
                p.put("neighbourhoodId", neighbourhoodIds.get(code).toString());
            }
            features.add(copy);
        }
        return collection.toString();
    }
}
