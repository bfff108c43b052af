package flexplek.api;

import java.util.Map;
import java.util.Set;

/** Which roles may do what; of which buildings, the matrix itself says. */
final class Access {

    static final Map<String, Set<String>> MAY = Map.of(
            "getOccupancy", Set.of("employee", "integration"),
            "streamOccupancy", Set.of("employee", "integration"),
            "streamOverview", Set.of("employee", "integration"),
            "streamSpaceChanges", Set.of("employee"),
            "getSpaceStates", Set.of("facility", "building-admin", "admin", "platform-admin"),
            "getUtilisation", Set.of("facility", "building-admin", "admin", "platform-admin"),
            "getForecast", Set.of("facility", "building-admin", "admin", "platform-admin"),
            "addSensorCounts", Set.of("facility", "integration", "platform-admin"),
            "runScenarios", Set.of("facility", "building-admin", "admin", "platform-admin"));

    private Access() {}
}
