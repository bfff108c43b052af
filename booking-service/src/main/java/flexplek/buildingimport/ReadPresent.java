package flexplek.buildingimport;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.space.Building;
import flexplek.space.Floor;
import flexplek.space.Floors;
import flexplek.space.Neighbourhood;
import flexplek.space.Neighbourhoods;
import flexplek.space.Space;
import flexplek.space.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a building back into what its files say. A space that the files left out is in none of them, unless somebody returned
 * it to service: then it stands where it stood.
 */
@ApplicationScoped
class ReadPresent {

    private final Floors floors;
    private final Neighbourhoods neighbourhoods;
    private final Spaces spaces;
    private final ObjectMapper json;

    ReadPresent(Floors floors, Neighbourhoods neighbourhoods, Spaces spaces, ObjectMapper json) {
        this.floors = floors;
        this.neighbourhoods = neighbourhoods;
        this.spaces = spaces;
        this.json = json;
    }

    PresentFiles of(Building building, PresentPlan plan) {
        List<Floor> all = floors.of(building);
        Map<Integer, String> floorCodes = all.stream().collect(Collectors.toMap(Floor::key, Floor::code));
        Map<Integer, String> neighbourhoodCodes =
                neighbourhoods.of(building).stream().collect(Collectors.toMap(Neighbourhood::key, Neighbourhood::code));
        Map<String, List<ObjectNode>> byFloor = new LinkedHashMap<>();
        Set<String> drawn = new HashSet<>();
        for (Floor floor : all) {
            List<ObjectNode> features = features(floor, plan);
            features.stream().filter(ReadPresent::isSpace).forEach(f -> drawn.add(floor.code() + "/" + code(f)));
            byFloor.put(floor.code(), features);
        }
        List<SpacesFile.Row> rows = new ArrayList<>();
        for (Space space : spaces.of(building)) {
            String floor = requireNonNull(floorCodes.get(space.floor()));
            boolean isDrawn = drawn.contains(floor + "/" + space.code());
            if (ImportBuilding.GONE.equals(space.outReason()) || !(isDrawn || space.inService())) {
                continue;
            }
            if (!isDrawn) {
                requireNonNull(byFloor.get(floor))
                        .add(new Drawing(json).point(floor, space.code(), space.x(), space.y()));
            }
            rows.add(row(space, floor, requireNonNull(neighbourhoodCodes.get(space.neighbourhood()))));
        }
        rows.sort(Comparator.comparingInt((SpacesFile.Row row) -> plan.levelOf(row.floor()))
                .thenComparing(SpacesFile.Row::floor, CodeOrder.INSTANCE)
                .thenComparing(SpacesFile.Row::neighbourhood, CodeOrder.INSTANCE)
                .thenComparing(SpacesFile.Row::code, CodeOrder.INSTANCE));
        return new PresentFiles(rows, byFloor);
    }

    private static SpacesFile.Row row(Space space, String floor, String neighbourhood) {
        return new SpacesFile.Row(
                0, space.code(), space.name(), space.kind(), floor, neighbourhood, space.capacity(), space.amenities());
    }

    private List<ObjectNode> features(Floor floor, PresentPlan plan) {
        List<ObjectNode> features = new ArrayList<>();
        try {
            for (JsonNode each : json.readTree(floor.plan()).path("features")) {
                ObjectNode feature = (ObjectNode) each;
                ObjectNode properties = (ObjectNode) feature.path("properties");
                properties.remove(List.of("spaceId", "neighbourhoodId"));
                PlanFeature read = PlanFeature.of(0, feature, properties);
                properties.remove(Stream.of("name", "level", "organisation")
                        .filter(key -> plan.gives(read, key))
                        .toList());
                plan.complete(read);
                features.add(feature);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The plan of floor " + floor.id() + " cannot be read", e);
        }
        return features;
    }

    static boolean isSpace(ObjectNode feature) {
        return feature.path("properties").path("feature").asText().equals("space");
    }

    static String code(ObjectNode feature) {
        return feature.path("properties").path("code").asText();
    }
}
