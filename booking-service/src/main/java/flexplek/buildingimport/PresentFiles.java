package flexplek.buildingimport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A known building as files would describe it: its rows, and what is drawn of each floor, without the ids that we put there.
 *
 * @param byFloor the features by code of the floor, with all that a plan may say of them
 */
record PresentFiles(List<SpacesFile.Row> rows, Map<String, List<ObjectNode>> byFloor) {

    /** Of a new building. */
    static final PresentFiles NONE = new PresentFiles(List.of(), Map.of());

    Map<String, List<SpacesFile.Row>> rowsByFloor() {
        return rows.stream().collect(Collectors.groupingBy(SpacesFile.Row::floor));
    }
}
