package flexplek.buildingimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes features of a plan. Lengths are whole decimetres, so that the same drawing is the same to the last digit. */
final class Drawing {

    /** A rectangle with its lower left corner at x and y. */
    record Box(int x, int y, int width, int depth) {}

    private final ObjectMapper json;

    Drawing(ObjectMapper json) {
        this.json = json;
    }

    /** {@code code} is empty of a floor, which has only its own. */
    ObjectNode feature(String kind, String floor, String code, Box at) {
        ObjectNode feature = json.createObjectNode().put("type", "Feature");
        ObjectNode properties =
                feature.putObject("properties").put("feature", kind).put("floor", floor);
        if (!code.isEmpty()) {
            properties.put("code", code);
        }
        ObjectNode geometry = feature.putObject("geometry").put("type", "Polygon");
        ArrayNode ring = geometry.putArray("coordinates").addArray();
        corner(ring, at.x, at.y);
        corner(ring, at.x + at.width, at.y);
        corner(ring, at.x + at.width, at.y + at.depth);
        corner(ring, at.x, at.y + at.depth);
        corner(ring, at.x, at.y);
        return feature;
    }

    /** A space of which only the centre is known. */
    ObjectNode point(String floor, String code, double x, double y) {
        ObjectNode feature = json.createObjectNode().put("type", "Feature");
        feature.putObject("properties")
                .put("feature", "space")
                .put("floor", floor)
                .put("code", code);
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(x)
                .add(y);
        return feature;
    }

    private static void corner(ArrayNode ring, int x, int y) {
        ring.addArray().add(x / 10.0).add(y / 10.0);
    }
}
