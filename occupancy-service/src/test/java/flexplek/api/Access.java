package flexplek.api;

import java.util.Map;
import java.util.Set;

/** Which roles may do what; of which buildings, the matrix itself says. */
final class Access {

    static final Map<String, Set<String>> MAY = Map.of(
            "getOccupancy", Set.of("employee"),
            "streamOccupancy", Set.of("employee"),
            "streamOverview", Set.of("employee"),
            "streamSpaceChanges", Set.of("employee"),
            "getSpaceStates", Set.of("facility", "building-admin", "admin", "platform-admin"),
            "addSensorCounts", Set.of("facility", "integration", "platform-admin"));

    private Access() {}
}
