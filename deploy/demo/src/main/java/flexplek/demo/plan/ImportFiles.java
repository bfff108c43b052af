package flexplek.demo.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three files that POST /v1/building-imports takes: the building, its plan in metres, its spaces. */
public record ImportFiles(String building, String plan, String spaces) {
    /** How long ahead each organisation may book. */
    private static final int DAYS_AHEAD = 14;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The files of a building. */
    public static ImportFiles of(Building building) {
        return new ImportFiles(
                json(buildingNode(building)),
                json(plan(building)),
                building.floors().stream()
                        .flatMap(floor -> floor.spaces().stream().map(space -> row(floor, space)))
                        .collect(Collectors.joining(
                                "\n", "code,name,kind,floor,neighbourhood,capacity,amenities\n", "\n")));
    }

    private static ObjectNode buildingNode(Building building) {
        var node = JSON.objectNode();
        node.put("code", building.code())
                .put("name", building.name())
                .put("zone", Building.ZONE.getId())
                .put("address", building.address())
                .put("city", building.city())
                .put("latitude", building.latitude())
                .put("longitude", building.longitude())
                .put("opens", building.opens().toString())
                .put("closes", building.closes().toString());
        var days = node.putArray("openDays");
        Stream.of(DayOfWeek.values()).limit(building.atWeekends() ? 7 : 5).forEach(day -> days.add(day.name()));
        node.putNull("dailyCap");
        node.put("managedBy", building.managedBy().key());
        var organisations = node.putArray("organisations");
        for (var organisation : building.organisations()) {
            organisations
                    .addObject()
                    .put("organisation", organisation.key())
                    .put("name", organisation.label())
                    .put("daysAhead", DAYS_AHEAD);
        }
        return node;
    }

    private static ObjectNode plan(Building building) {
        var collection = JSON.objectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        for (var floor : building.floors()) {
            feature(features, "floor", floor, floor.outline())
                    .put("level", floor.level())
                    .put("name", floor.name());
            for (var neighbourhood : floor.neighbourhoods()) {
                feature(features, "neighbourhood", floor, ring(neighbourhood.area()))
                        .put("code", neighbourhood.code())
                        .put("name", neighbourhood.name())
                        .put("organisation", neighbourhood.organisation());
            }
            for (var fixture : floor.fixtures()) {
                feature(features, fixture.feature(), floor, ring(fixture.area()))
                        .put("name", fixture.name());
            }
            for (var space : floor.spaces()) {
                feature(features, "space", floor, ring(space.area())).put("code", space.code());
            }
        }
        return collection;
    }

    private static ObjectNode feature(ArrayNode features, String kind, Floor floor, List<List<Point>> rings) {
        var feature = features.addObject().put("type", "Feature");
        var properties = feature.putObject("properties").put("feature", kind).put("floor", floor.code());
        var coordinates = feature.putObject("geometry").put("type", "Polygon").putArray("coordinates");
        for (var ring : rings) {
            var points = coordinates.addArray();
            ring.forEach(point -> add(points, point));
            add(points, ring.getFirst());
        }
        return properties;
    }

    private static void add(ArrayNode ring, Point point) {
        ring.addArray().add(point.x() / 100.0).add(point.y() / 100.0);
    }

    private static List<List<Point>> ring(Rect area) {
        return List.of(area.corners());
    }

    private static String row(Floor floor, Space space) {
        return String.join(
                ",",
                space.code(),
                space.name(),
                space.kind().name(),
                floor.code(),
                space.neighbourhood(),
                Integer.toString(space.capacity()),
                String.join(";", space.amenities()));
    }

    private static String json(ObjectNode node) {
        try {
            return new ObjectMapper().writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
