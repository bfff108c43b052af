package flexplek.buildingimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.platform.Tongue;
import flexplek.space.Building;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A building as the files that an import of it takes, which then changes nothing. */
@ApplicationScoped
class ExportBuilding {

    /** Rows that people add to a list that they have. */
    static final int MORE = 100;

    /** {@code spaces}: the list in the language of whoever reads it. */
    record Files(String building, String plan, SpacesSheet spaces) {

        byte[] zip() {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("building.json", building.getBytes(StandardCharsets.UTF_8));
            files.put("plan.geojson", plan.getBytes(StandardCharsets.UTF_8));
            files.put("spaces.csv", spaces.csv());
            files.put("spaces.xlsx", spaces.xlsx(MORE));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    private final CompareSpaces compareSpaces;
    private final ShareBuilding shareBuilding;
    private final ReadPresent readPresent;
    private final ObjectMapper json;

    ExportBuilding(
            CompareSpaces compareSpaces, ShareBuilding shareBuilding, ReadPresent readPresent, ObjectMapper json) {
        this.compareSpaces = compareSpaces;
        this.shareBuilding = shareBuilding;
        this.readPresent = readPresent;
        this.json = json;
    }

    Files of(Building building, Tongue tongue) {
        PresentFiles present = readPresent.of(building, compareSpaces.plan(building));
        ObjectNode file = new PresentBuilding(
                        building, shareBuilding.managing(building), shareBuilding.of(building), json)
                .file();
        try {
            return new Files(
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n",
                    plan(present),
                    SpacesSheet.of(present.rows(), tongue));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A feature a line, of spaces those that have a row. */
    static String plan(PresentFiles present) {
        Map<String, List<SpacesFile.Row>> byFloor = present.rowsByFloor();
        return present.byFloor().entrySet().stream()
                .flatMap(floor -> {
                    Set<String> rows = byFloor.getOrDefault(floor.getKey(), List.of()).stream()
                            .map(SpacesFile.Row::code)
                            .collect(Collectors.toSet());
                    return floor.getValue().stream()
                            .filter(each -> !ReadPresent.isSpace(each) || rows.contains(ReadPresent.code(each)));
                })
                .map(ObjectNode::toString)
                .collect(Collectors.joining(",\n", "{\"type\": \"FeatureCollection\", \"features\": [\n", "\n]}\n"));
    }
}
