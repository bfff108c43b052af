package flexplek.api;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which roles may do what at all; of what and where, {@link OfMinbin} says. Roles do not contain each other: an administrator who books is an employee too. */
final class Access {

    static final Map<String, Set<String>> MAY = Stream.of(
                    Map.entry(
                            Set.of("employee"),
                            List.of(
                                    "listBusyDays",
                                    "getAvailability",
                                    "listFreeSpaces",
                                    "getRoomAvailability",
                                    "getBuildingRules",
                                    "listRules",
                                    "getRule",
                                    "book",
                                    "listBookings",
                                    "getBooking",
                                    "changeBooking",
                                    "cancelBooking",
                                    "cancelBookings",
                                    "bookSeries",
                                    "listBookingSeries",
                                    "getBookingSeries",
                                    "changeBookingSeries",
                                    "endBookingSeries",
                                    "confirmBookingSeries",
                                    "checkOut",
                                    "getExpectedArrival",
                                    "putExpectedArrival",
                                    "deleteExpectedArrival",
                                    "getMe",
                                    "listAttendees",
                                    "putAttendee",
                                    "deleteAttendee",
                                    "listInvitations",
                                    "getMyVisibility",
                                    "putMyVisibility",
                                    "getMyDelegates",
                                    "putMyDelegate",
                                    "deleteMyDelegate",
                                    "listBookingsForOthers",
                                    "getMyNeeds",
                                    "putMyNeeds",
                                    "listFavouriteSpaces",
                                    "putFavouriteSpace",
                                    "deleteFavouriteSpace",
                                    "listTeams",
                                    "getTeamPresence",
                                    "proposeTeamDay",
                                    "listTeamDays",
                                    "getTeamDay",
                                    "putMyTeamDayAnswers",
                                    "agreeOnTeamDay",
                                    "cancelTeamDay",
                                    "listExchangePartners",
                                    "offerExchange",
                                    "listExchangeOffers",
                                    "getExchangeOffer",
                                    "agreeToExchange",
                                    "endExchangeOffer",
                                    "joinWaitlist",
                                    "listWaitlistEntries",
                                    "getWaitlistEntry",
                                    "acceptOffer",
                                    "leaveWaitlist",
                                    "reportFault",
                                    "listMyFaults",
                                    "putFaultPhoto",
                                    "announceVisit",
                                    "listMyVisits",
                                    "changeVisit",
                                    "callOffVisit")),
                    Map.entry(
                            Set.of("employee", "integration"),
                            List.of(
                                    "listBuildings",
                                    "getBuilding",
                                    "listFloors",
                                    "getFloorPlan",
                                    "listSpaces",
                                    "getSpace")),
                    Map.entry(
                            Set.of("facility", "building-admin", "admin", "platform-admin", "integration"),
                            List.of("listChangedBookings")),
                    Map.entry(Set.of("employee", "prober"), List.of("checkIn")),
                    Map.entry(
                            Set.of("notifier"),
                            List.of(
                                    "getBookingStanding",
                                    "getTeamDayStanding",
                                    "getWaitlistStanding",
                                    "getSeriesStanding",
                                    "getExchangeStanding",
                                    "getFaultStanding",
                                    "getVisitStanding")),
                    Map.entry(Set.of("employee", "admin", "platform-admin"), List.of("getOrganisationRules")),
                    Map.entry(
                            Set.of("facility", "building-admin", "admin", "platform-admin"),
                            List.of(
                                    "putSpaceService",
                                    "closeSpaces",
                                    "listClosures",
                                    "getClosure",
                                    "changeClosure",
                                    "endClosure",
                                    "listFaults",
                                    "changeFault",
                                    "listVisits",
                                    "putArrival",
                                    "deleteArrival")),
                    Map.entry(
                            Set.of("employee", "facility", "building-admin", "admin", "platform-admin"),
                            List.of("getFault", "getFaultPhoto", "getVisit", "listDecisions")),
                    Map.entry(
                            Set.of("building-admin", "admin", "platform-admin"),
                            List.of(
                                    "putBuildingRules",
                                    "importBuilding",
                                    "getBuildingFiles",
                                    "getBuildingImportTemplate",
                                    "addRule",
                                    "putRule",
                                    "removeRule",
                                    "tryRule")),
                    Map.entry(
                            Set.of("admin", "platform-admin"),
                            List.of(
                                    "putOrganisationRules",
                                    "importPeople",
                                    "importBookings",
                                    "putPersonSubject",
                                    "putTeamPath")))
            .flatMap(row -> row.getValue().stream().map(operation -> Map.entry(operation, row.getKey())))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

    private Access() {}
}
