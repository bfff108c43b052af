package flexplek.buildingimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.space.Building;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A known building as a file would describe it: it stands for what a file leaves out, and shows what a file changes. */
final class PresentBuilding {

    /** One thing of the building, a floor or a neighbourhood that is other than before. */
    @Schema(name = "BuildingChange", examples = """
                    {"field": "closes", "before": "19:00", "after": "24:00"}""")
    record Change(
            @Schema(
                    description = "As the file names it; of an organisation that shares the building, such as"
                            + " organisations.minwater.daysAhead; of a floor or a neighbourhood, such as floors.1.name"
                            + " or neighbourhoods.1/A.organisation.")
            String field,

            @Schema(description = "Null for nothing.") @Nullable
            String before,

            @Schema(description = "Null for nothing.") @Nullable
            String after) {}

    private final ObjectNode tree;

    PresentBuilding(Building b, String managedBy, List<BuildingFile.Sharing> sharing, ObjectMapper json) {
        Building.Address a = b.address();
        Building.Hours h = b.hours();
        this.tree = json.valueToTree(new BuildingFile(
                b.code(),
                b.name(),
                b.zone().getId(),
                a.street(),
                a.city(),
                a.latitude(),
                a.longitude(),
                h.opens(),
                h.closes(),
                h.days(),
                b.dailyCap(),
                managedBy,
                sharing));
    }

    /** As a file of its own. */
    ObjectNode file() {
        return tree.deepCopy();
    }

    /** The file with what it leaves out as it is. */
    ObjectNode completed(ObjectNode file) {
        ObjectNode whole = tree.deepCopy();
        whole.setAll(file);
        Map<String, JsonNode> known = tree.path("organisations")
                .valueStream()
                .collect(Collectors.toMap(o -> o.path("organisation").asText(), Function.identity()));
        for (JsonNode each : whole.path("organisations")) {
            if (each instanceof ObjectNode sharing
                    && known.get(sharing.path("organisation").asText()) instanceof ObjectNode before) {
                before.properties().forEach(field -> {
                    if (!sharing.has(field.getKey())) {
                        sharing.set(field.getKey(), field.getValue());
                    }
                });
            }
        }
        return whole;
    }

    /** Names of organisations are changed only where {@code sharing} says so: others' are not everybody's to change. */
    List<Change> changes(BuildingFile after, ShareBuilding.Compared sharing, ObjectMapper json) {
        Map<String, String> was = values(tree);
        Map<String, String> is = values(json.valueToTree(after));
        TreeSet<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        return fields.stream()
                .map(field -> new Change(field, was.get(field), is.get(field)))
                .filter(c -> !Objects.equals(c.before, c.after))
                .filter(c -> c.before == null || c.after == null || isToBeChanged(c.field, sharing))
                .toList();
    }

    private static boolean isToBeChanged(String field, ShareBuilding.Compared sharing) {
        return !field.matches("organisations\\..*\\.name")
                || sharing.renamed().contains(field.substring(field.indexOf('.') + 1, field.lastIndexOf('.')));
    }

    private static Map<String, String> values(ObjectNode building) {
        Map<String, String> values = new TreeMap<>();
        BiConsumer<String, JsonNode> put = (field, value) -> {
            if (!value.isNull()) {
                values.put(field, text(value));
            }
        };
        building.properties().forEach(each -> {
            if (!each.getKey().equals("organisations")) {
                put.accept(each.getKey(), each.getValue());
            }
        });
        for (JsonNode sharing : building.path("organisations")) {
            String at = "organisations." + sharing.path("organisation").asText() + ".";
            put.accept(at + "name", sharing.path("name"));
            put.accept(at + "daysAhead", sharing.path("daysAhead"));
        }
        return values;
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream()
                        .map(day -> DayOfWeek.valueOf(day.asText()))
                        .sorted()
                        .map(DayOfWeek::name)
                        .collect(Collectors.joining(", "))
                : value.asText();
    }
}
