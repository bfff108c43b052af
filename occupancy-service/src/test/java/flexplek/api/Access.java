package flexplek.api;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Which roles may do what; of which buildings, the matrix itself says. */
final class Access {

    private static final Set<String> LOOKING_AFTER = Set.of("facility", "building-admin", "admin", "platform-admin");

    static final Map<String, Set<String>> MAY = Map.ofEntries(
            entry("getOccupancy", Set.of("employee", "integration")),
            entry("getExpectedHours", Set.of("employee", "integration")),
            entry("getExpectedHoursOfBuildings", Set.of("employee", "integration")),
            entry("streamOccupancy", Set.of("employee", "integration")),
            entry("streamOverview", Set.of("employee", "integration")),
            entry("streamSpaceChanges", Set.of("employee")),
            entry("getSpaceStates", LOOKING_AFTER),
            entry("getCountedSpaces", LOOKING_AFTER),
            entry("getUtilisation", LOOKING_AFTER),
            entry("getForecast", LOOKING_AFTER),
            entry("getPastDays", Set.of("employee")),
            entry("addSensorCounts", Set.of("facility", "integration", "platform-admin")),
            entry("runScenarios", LOOKING_AFTER),
            entry("listAlertRules", LOOKING_AFTER),
            entry("addAlertRule", LOOKING_AFTER),
            entry("getAlertRule", LOOKING_AFTER),
            entry("putAlertRule", LOOKING_AFTER),
            entry("removeAlertRule", LOOKING_AFTER),
            entry("listAlerts", LOOKING_AFTER),
            entry("acknowledgeAlert", LOOKING_AFTER));

    private Access() {}
}
