package flexplek.buildingimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.platform.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The part {@code plan} of an import: a GeoJSON FeatureCollection in metres; a property {@code feature} says what each is.
 *
 * @param named codes of all that the plan draws, as {@code space W-0101}, also of what is drawn wrong
 * @param whole whether every feature could be read so far that its code is known
 */
record PlanFile(
        Map<String, FloorShape> floors,
        List<NeighbourhoodShape> neighbourhoods,
        Map<String, SpaceShape> spaces,
        Map<String, List<ObjectNode>> byFloor,
        Set<String> named,
        boolean whole) {

    record FloorShape(int number, String code, String name, int level, Geometry area) {}

    record NeighbourhoodShape(
            int number,
            String floor,
            String code,
            String name,
            @Nullable String organisation) {}

    /** {@code x} and {@code y} are the centre. */
    record SpaceShape(int number, String code, String floor, double x, double y, Geometry shape) {}

    static final String FILE = "plan";

    /** {@code present} stands for what the plan leaves out. */
    static PlanFile read(String text, PresentPlan present, ObjectMapper json, Findings findings) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JsonProcessingException e) {
            findings.add(
                    FILE, e.getLocation() == null ? null : e.getLocation().getLineNr(), "", BuildingImportWords::json);
            return unread();
        }
        if (!"FeatureCollection".equals(root.path("type").asText())
                || !root.path("features").isArray()) {
            findings.add(FILE, null, "type", BuildingImportWords::collection);
            return unread();
        }
        PlanFile plan = new Reading(present, findings).read(root.path("features"));
        Twins.tellOfPlan(present, plan, findings);
        return plan;
    }

    /** What was drawn here, read as if it had been a file. */
    static PlanFile of(List<ObjectNode> features, PresentPlan present, ObjectMapper json, Findings findings) {
        return new Reading(present, findings).read(json.createArrayNode().addAll(features));
    }

    /**
     * The plan as far as there are rows for it: what else is drawn stays so, and is no space of the import.
     *
     * @param withRow codes that have a row
     * @param told codes of which it was told that they have no place
     */
    PlanFile ofRows(Set<String> withRow, Set<String> told) {
        Map<String, SpaceShape> kept = new LinkedHashMap<>(spaces);
        kept.keySet().retainAll(withRow);
        Set<String> all = new HashSet<>(named);
        told.forEach(code -> all.add("space " + code));
        return new PlanFile(floors, neighbourhoods, kept, byFloor, all, whole);
    }

    private static PlanFile unread() {
        return new PlanFile(Map.of(), List.of(), Map.of(), Map.of(), Set.of(), false);
    }

    boolean names(String feature, String code) {
        return named.contains(feature + " " + code);
    }

    private static final class Reading {

        private final PresentPlan present;
        private final Findings findings;
        private final Map<String, FloorShape> floors = new LinkedHashMap<>();
        private final List<NeighbourhoodShape> neighbourhoods = new ArrayList<>();
        private final Map<String, SpaceShape> spaces = new LinkedHashMap<>();
        private final Map<String, List<ObjectNode>> byFloor = new HashMap<>();
        private final Set<String> named = new HashSet<>();
        private final PlanUnit unit = new PlanUnit();
        private boolean whole = true;

        Reading(PresentPlan present, Findings findings) {
            this.present = present;
            this.findings = findings;
        }

        PlanFile read(JsonNode features) {
            List<PlanFeature> read = new ArrayList<>();
            int number = 0;
            for (JsonNode feature : features) {
                number++;
                if (feature instanceof ObjectNode object
                        && feature.path("properties") instanceof ObjectNode properties) {
                    PlanFeature each = PlanFeature.of(number, object, properties);
                    named.add(each.kind() + " " + each.key());
                    present.complete(each);
                    read.add(each);
                } else {
                    findings.add(FILE, number, "properties", BuildingImportWords::object);
                    whole = false;
                }
            }
            read.forEach(each -> unit.see(each.kind(), each.geometry()));
            unit.wrong().ifPresent(why -> findings.add(FILE, null, "geometry", why));
            read.forEach(this::take);
            if (named.stream().noneMatch(code -> code.startsWith("floor ")) && findings.isEmpty()) {
                findings.add(FILE, null, "features", BuildingImportWords::noFloor);
            }
            return new PlanFile(floors, neighbourhoods, spaces, byFloor, named, whole);
        }

        private void take(PlanFeature f) {
            int before = findings.count();
            if (!Texts.isOneLine(f.floor())) {
                wrong(f, "properties.floor", BuildingImportWords::unseen);
                whole = false;
                return;
            }
            if (!isText(f.floor(), 40)) {
                wrong(f, "properties.floor", BuildingImportWords::floorCode);
                whole = false;
                return;
            }
            Optional<String> odd = f.odd();
            if (odd.isPresent()) {
                wrong(f, "properties." + odd.get(), BuildingImportWords::text);
                return;
            }
            boolean hasName = !f.name().isEmpty();
            if (hasName && !isText(f.name(), 100)) {
                wrong(f, "properties.name", BuildingImportWords::name);
                return;
            }
            if (hasName && !Texts.isOneLine(f.name())) {
                wrong(f, "properties.name", BuildingImportWords::unseen);
                return;
            }
            switch (f.kind()) {
                case "floor" -> floor(f);
                case "neighbourhood" -> neighbourhood(f);
                case "space" -> space(f);
                default -> area(f, false); // walls, cores and the like are drawn and mean nothing here
            }
            if (findings.count() == before) {
                byFloor.computeIfAbsent(f.floor(), any -> new ArrayList<>()).add(f.node());
            }
        }

        private void floor(PlanFeature f) {
            JsonNode level = f.properties().path("level");
            if (!level.isInt() || level.asInt() < -20 || level.asInt() > 200) {
                wrong(f, "properties.level", BuildingImportWords::level);
            } else if (floors.containsKey(f.floor())) {
                wrong(f, "properties.floor", words -> words.drawnTwice(f.floor()));
            } else {
                Geometry area = area(f, true);
                if (area != null) {
                    floors.put(
                            f.floor(),
                            new FloorShape(f.number(), f.floor(), nameOr(f, f.floor()), level.asInt(), area));
                }
            }
        }

        private void neighbourhood(PlanFeature f) {
            String organisation = f.properties().path("organisation").asText("");
            if (!Texts.isOneLine(f.code())) {
                wrong(f, "properties.code", BuildingImportWords::unseen);
                whole = false;
            } else if (!isText(f.code(), 40)) {
                wrong(f, "properties.code", BuildingImportWords::code);
                whole = false;
            } else if (area(f, true) != null) {
                neighbourhoods.add(new NeighbourhoodShape(
                        f.number(),
                        f.floor(),
                        f.code(),
                        nameOr(f, f.code()),
                        organisation.isEmpty() ? null : organisation));
            }
        }

        private void space(PlanFeature f) {
            if (!Texts.isOneLine(f.code())) {
                wrong(f, "properties.code", BuildingImportWords::unseen);
                whole = false;
                return;
            }
            if (!isText(f.code(), 40)) {
                wrong(f, "properties.code", BuildingImportWords::spaceCode);
                whole = false;
                return;
            }
            String type = f.node().path("geometry").path("type").asText("");
            if (f.geometry() != null && !type.equals("Point") && !type.equals("Polygon")) {
                wrong(f, "geometry", BuildingImportWords::shape);
                return;
            }
            Geometry shape = area(f, true);
            if (shape == null) {
                return;
            }
            Coordinate centre =
                    Objects.requireNonNull(shape.getEnvelopeInternal().centre());
            if (spaces.putIfAbsent(f.code(), new SpaceShape(f.number(), f.code(), f.floor(), centre.x, centre.y, shape))
                    != null) {
                wrong(f, "properties.code", words -> words.drawnTwice(f.code()));
            }
        }

        /** The geometry of a feature that is in order; null also where it must not be missing and is, which is then told. */
        private @Nullable Geometry area(PlanFeature f, boolean needed) {
            Geometry geometry = f.geometry();
            if (f.unreadable() != null) {
                wrong(f, "geometry", f.unreadable());
            } else if (geometry == null && needed) {
                wrong(f, "geometry", BuildingImportWords::geometry);
            } else if (geometry != null && unit.isFar(geometry)) {
                if (!unit.isWrong()) {
                    wrong(f, "geometry", BuildingImportWords::metres);
                }
            } else if (geometry != null && needed) {
                return judged(f, geometry);
            }
            return null;
        }

        private @Nullable Geometry judged(PlanFeature f, Geometry geometry) {
            if (geometry.getDimension() < 2 && !f.kind().equals("space")) {
                wrong(f, "geometry", BuildingImportWords::area);
                return null;
            }
            Coordinate crossing = PlanGeometry.crossing(geometry);
            if (crossing != null) {
                wrong(f, "geometry", words -> words.crossing(place(crossing)));
                return null;
            }
            Envelope extent = geometry.getEnvelopeInternal();
            if (f.kind().equals("floor") && unit.isNoFloor(extent)) {
                if (!unit.isWrong()) {
                    wrong(f, "geometry", BuildingImportWords::floorLength);
                }
                return null;
            }
            return geometry;
        }

        private static String nameOr(PlanFeature f, String code) {
            return f.name().isEmpty() ? code : f.name();
        }

        private void wrong(PlanFeature f, String field, Function<BuildingImportWords, String> message) {
            findings.add(FILE, f.number(), f.kind().equals("floor") ? f.floor() : f.code(), field, message);
        }
    }

    static String place(Coordinate at) {
        return String.format(Locale.ROOT, "%.2f, %.2f", at.x, at.y);
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && Texts.canBeKept(text);
    }

    /** The plan of one floor, in which each space and each neighbourhood carries its id. */
    String of(String floor, Map<String, UUID> spaceIds, Map<String, UUID> neighbourhoodIds, ObjectMapper json) {
        ObjectNode collection = json.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (ObjectNode feature : byFloor.getOrDefault(floor, List.of())) {
            ObjectNode copy = feature.deepCopy();
            ObjectNode p = (ObjectNode) copy.path("properties");
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
