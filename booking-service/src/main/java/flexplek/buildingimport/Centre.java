package flexplek.buildingimport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The centre of a GeoJSON Point or Polygon: for a polygon the middle of its outer ring's bounding box. */
final class Centre {

    private static final double FARTHEST = 10_000;

    private Centre() {}

    static double @Nullable [] of(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asText("")) {
            case "Point" ->
                isPosition(coordinates)
                        ? new double[] {
                            coordinates.get(0).asDouble(), coordinates.get(1).asDouble()
                        }
                        : null;
            case "Polygon" -> ofRing(coordinates.path(0));
            default -> null;
        };
    }

    private static double @Nullable [] ofRing(JsonNode ring) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = Double.MAX_VALUE;
        double top = -Double.MAX_VALUE;
        if (!ring.isArray() || ring.size() < 4) {
            return null;
        }
        for (JsonNode position : ring) {
            if (!isPosition(position)) {
                return null;
            }
            left = Math.min(left, position.get(0).asDouble());
            right = Math.max(right, position.get(0).asDouble());
            bottom = Math.min(bottom, position.get(1).asDouble());
            top = Math.max(top, position.get(1).asDouble());
        }
        return new double[] {(left + right) / 2, (bottom + top) / 2};
    }

    /** A number of metres that a building can have; JSON also knows numbers that no coordinate can hold. */
    private static boolean isMetres(JsonNode node) {
        return node.isNumber() && Math.abs(node.asDouble()) <= FARTHEST;
    }

    /** Whether all numbers of a geometry's coordinates, however nested, are metres; a feature may also have none. */
    static boolean areMetres(JsonNode coordinates) {
        if (coordinates.isArray()) {
            for (JsonNode each : coordinates) {
                if (!areMetres(each)) {
                    return false;
                }
            }
            return true;
        }
        return coordinates.isMissingNode() || isMetres(coordinates);
    }

    private static boolean isPosition(JsonNode node) {
        return node.isArray() && node.size() >= 2 && isMetres(node.get(0)) && isMetres(node.get(1));
    }
}
