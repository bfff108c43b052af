package flexplek.buildingimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads a geometry of GeoJSON (RFC 7946), in whatever direction its rings run and with or without a third coordinate. */
final class PlanGeometry {

    /** A geometry that cannot be read; the message says what would be right. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Function<BuildingImportWords, String> message;

        Unreadable(Function<BuildingImportWords, String> message) {
            this.message = message;
        }

        Function<BuildingImportWords, String> message() {
            return message;
        }
    }

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int DEEPEST = 8;

    private PlanGeometry() {}

    /** Null for a feature without a geometry, as the standard allows. */
    static @Nullable Geometry read(JsonNode geometry) throws Unreadable {
        return geometry.isNull() || geometry.isMissingNode() ? null : read(geometry, 0);
    }

    /** The shape of a feature as it is stored; null for one stored before it was checked, as for one without a geometry. */
    static @Nullable Geometry ofStored(JsonNode feature) {
        try {
            return read(feature.path("geometry"));
        } catch (Unreadable e) {
            return null;
        }
    }

    /** Takes out of a geometry that could be read what comes after x and y: it means nothing here, and is not kept. */
    static void flatten(JsonNode geometry) {
        flattenPositions(geometry.path("coordinates"));
        geometry.path("geometries").forEach(PlanGeometry::flatten);
    }

    private static void flattenPositions(JsonNode positions) {
        if (positions instanceof ArrayNode position && position.path(0).isNumber()) {
            while (position.size() > 2) {
                position.remove(position.size() - 1);
            }
        } else {
            positions.forEach(PlanGeometry::flattenPositions);
        }
    }

    private static Geometry read(JsonNode geometry, int depth) throws Unreadable {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asText("")) {
            case "Point" -> SHAPES.createPoint(position(coordinates));
            case "MultiPoint" -> SHAPES.createMultiPointFromCoords(positions(coordinates, 1));
            case "LineString" -> SHAPES.createLineString(positions(coordinates, 2));
            case "MultiLineString" -> {
                List<Geometry> lines = new ArrayList<>();
                for (JsonNode line : listed(coordinates)) {
                    lines.add(SHAPES.createLineString(positions(line, 2)));
                }
                yield SHAPES.buildGeometry(lines);
            }
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                for (JsonNode each : listed(coordinates)) {
                    polygons.add(polygon(each));
                }
                yield SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            case "GeometryCollection" -> {
                List<Geometry> parts = new ArrayList<>();
                for (JsonNode part : listed(geometry.path("geometries"))) {
                    if (depth == DEEPEST) {
                        throw new Unreadable(words -> words.nested(DEEPEST));
                    }
                    parts.add(read(part, depth + 1));
                }
                yield SHAPES.createGeometryCollection(parts.toArray(Geometry[]::new));
            }
            default -> throw new Unreadable(BuildingImportWords::type);
        };
    }

    private static Polygon polygon(JsonNode coordinates) throws Unreadable {
        List<LinearRing> rings = new ArrayList<>();
        for (JsonNode ring : listed(coordinates)) {
            Coordinate[] positions = positions(ring, 4);
            if (!positions[0].equals2D(positions[positions.length - 1])) {
                throw new Unreadable(BuildingImportWords::openRing);
            }
            rings.add(SHAPES.createLinearRing(positions));
        }
        return SHAPES.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] positions(JsonNode list, int fewest) throws Unreadable {
        if (!list.isArray() || list.size() < fewest) {
            throw new Unreadable(words -> words.positions(fewest));
        }
        Coordinate[] positions = new Coordinate[list.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position(list.get(i));
        }
        return positions;
    }

    /** What comes after x and y is height. */
    private static Coordinate position(JsonNode position) throws Unreadable {
        JsonNode x = position.path(0);
        JsonNode y = position.path(1);
        if (!x.isNumber() || !y.isNumber() || !Double.isFinite(x.asDouble()) || !Double.isFinite(y.asDouble())) {
            throw new Unreadable(BuildingImportWords::numbers);
        }
        return new Coordinate(x.asDouble(), y.asDouble());
    }

    private static JsonNode listed(JsonNode list) throws Unreadable {
        if (!list.isArray() || list.isEmpty()) {
            throw new Unreadable(BuildingImportWords::coordinates);
        }
        return list;
    }

    /** Where a geometry crosses itself or is otherwise no clean area; null when it is in order. */
    static @Nullable Coordinate crossing(Geometry geometry) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        return error == null ? null : error.getCoordinate();
    }
}
