package flexplek.api;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which roles may do what; which buildings a caller sees is another matter. */
final class Access {

    static final List<String> ROLES =
            List.of("employee", "facility", "emergency", "building-admin", "admin", "integration");

    static final Map<String, Set<String>> MAY = Map.of(
            "getOccupancy", Set.of("employee"),
            "streamOccupancy", Set.of("employee"),
            "streamOverview", Set.of("employee"),
            "streamSpaceChanges", Set.of("employee"),
            "getSpaceStates", Set.of("facility", "building-admin", "admin"),
            "addSensorCounts", Set.of("facility", "integration"));

    private Access() {}

    static boolean may(String operation, String role) {
        return requireNonNull(MAY.get(operation), operation).contains(role);
    }
}
