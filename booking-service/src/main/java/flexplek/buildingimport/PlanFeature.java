package flexplek.buildingimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.platform.Codes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A feature of a plan as far as it could be read. */
record PlanFeature(
        int number,
        ObjectNode node,
        ObjectNode properties,
        String kind,
        String floor,
        String code,
        @Nullable Geometry geometry,
        @Nullable Function<BuildingImportWords, String> unreadable) {

    static PlanFeature of(int number, ObjectNode node, ObjectNode p) {
        Geometry geometry = null;
        Function<BuildingImportWords, String> unreadable = null;
        try {
            geometry = PlanGeometry.read(node.path("geometry"));
            PlanGeometry.flatten(node.path("geometry"));
        } catch (PlanGeometry.Unreadable e) {
            unreadable = e.message();
        }
        for (String key : List.of("floor", "code", "name")) {
            if (p.path(key).isTextual()) {
                p.put(key, Codes.composed(p.path(key).asText()));
            }
        }
        return new PlanFeature(
                number,
                node,
                p,
                p.path("feature").asText(""),
                p.path("floor").asText(""),
                p.path("code").asText(""),
                geometry,
                unreadable);
    }

    /** A property that the building keeps and that is no text; null, which empties, is none. */
    Optional<String> odd() {
        Stream<String> kept = switch (kind) {
            case "floor" -> Stream.of("name");
            case "neighbourhood" -> Stream.of("name", "organisation");
            default -> Stream.empty();
        };
        return kept.filter(key -> {
                    JsonNode value = properties.path(key);
                    return value.isContainerNode() || value.isBoolean();
                })
                .findFirst();
    }

    /** Empty where it has none. */
    String name() {
        return properties.path("name").asText("");
    }

    /** By which others speak of it. */
    String key() {
        return switch (kind) {
            case "floor" -> floor;
            case "neighbourhood" -> floor + "/" + code;
            default -> code;
        };
    }
}
