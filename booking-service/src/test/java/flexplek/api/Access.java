package flexplek.api;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which roles may do what. Roles do not contain each other: an administrator who books is an employee too. */
final class Access {

    static final List<String> ROLES =
            List.of("employee", "facility", "emergency", "building-admin", "admin", "integration");

    static final Map<String, Set<String>> MAY = Stream.of(
                    Map.entry(
                            Set.of("employee"),
                            List.of(
                                    "listBuildings",
                                    "getBuilding",
                                    "listBusyDays",
                                    "listFloors",
                                    "getFloorPlan",
                                    "getAvailability",
                                    "getRoomAvailability",
                                    "listSpaces",
                                    "getBuildingRules",
                                    "getSpace",
                                    "book",
                                    "listBookings",
                                    "getBooking",
                                    "cancelBooking",
                                    "checkIn",
                                    "checkOut",
                                    "getMe",
                                    "getMyVisibility",
                                    "putMyVisibility",
                                    "listTeams",
                                    "getTeamPresence",
                                    "proposeTeamDay",
                                    "listTeamDays",
                                    "getTeamDay",
                                    "putMyTeamDayAnswers",
                                    "agreeOnTeamDay",
                                    "cancelTeamDay")),
                    Map.entry(Set.of("employee", "admin"), List.of("getOrganisationRules")),
                    Map.entry(Set.of("facility", "building-admin", "admin"), List.of("putSpaceService")),
                    Map.entry(Set.of("building-admin", "admin"), List.of("putBuildingRules", "importBuilding")),
                    Map.entry(Set.of("admin"), List.of("putOrganisationRules", "importPeople", "importBookings")))
            .flatMap(row -> row.getValue().stream().map(operation -> Map.entry(operation, row.getKey())))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

    private Access() {}

    static boolean may(String operation, String role) {
        return requireNonNull(MAY.get(operation), operation).contains(role);
    }
}
