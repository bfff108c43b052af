package flexplek.api;

import flexplek.trial.ApiOperation;
import flexplek.trial.BadRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Queries that lack what they need or hold what no rule of a type forbids, with the parameter that is to be named. */
final class BadQueries {

    private static final Map<String, Map<String, String>> FIELDS = Map.ofEntries(
            Map.entry(
                    "getAvailability", Map.of("", "date", "date=", "date", "date=2026-11-24&personId=me", "personId")),
            Map.entry("getRoomAvailability", Map.of("", "date", "date=", "date")),
            Map.entry(
                    "listBusyDays",
                    Map.of(
                            "", "from",
                            "from=2026-11-24", "to",
                            "from=2026-11-24&to=2026-11-23", "to",
                            "from=2026-11-24&to=2027-11-24", "to")),
            Map.entry(
                    "listBookings",
                    Map.of(
                            "from=2026-11-24&to=2026-11-23", "to",
                            "from=2026-11-24&to=2028-01-01", "to",
                            "cursor=%25", "cursor",
                            "cursor=AAAA", "cursor",
                            "limit=1001", "limit")),
            Map.entry(
                    "listBookingsForOthers",
                    Map.of(
                            "from=2026-11-24&to=2026-11-23", "to",
                            "from=2026-11-24&to=2028-01-01", "to",
                            "cursor=%25", "cursor",
                            "cursor=AAAA", "cursor",
                            "limit=1001", "limit")),
            Map.entry(
                    "listBookingSeries",
                    Map.of(
                            "cursor=%25", "cursor",
                            "cursor=AAAA", "cursor",
                            "limit=101", "limit")),
            Map.entry(
                    "listExchangeOffers",
                    Map.of(
                            "bookingId=x", "bookingId",
                            "cursor=%25", "cursor",
                            "cursor=AAAA", "cursor",
                            "limit=101", "limit")),
            Map.entry(
                    "listFreeSpaces",
                    Map.ofEntries(
                            Map.entry("", "start"),
                            Map.entry("start=2026-11-24T08:00:00Z", "end"),
                            Map.entry("start=2026-11-24T16:00:00Z&end=2026-11-24T08:00:00Z", "end"),
                            Map.entry("buildingId=kade", "buildingId"),
                            Map.entry("personId=me", "personId"),
                            Map.entry("kind=SOFA", "kind"),
                            Map.entry(
                                    "start=2026-11-24T08:00:00Z&end=2026-11-24T16:00:00Z&amenity=monitor&amenity=sauna",
                                    "amenity"),
                            Map.entry(
                                    "start=2026-11-24T08:00:00Z&end=2026-11-24T16:00:00Z&nearTeam=true"
                                            + "&nearPersonId=0199f3a0-dead-7000-8000-000000000000",
                                    "nearPersonId"),
                            Map.entry("cursor=%25", "cursor"),
                            Map.entry("cursor=AAAA", "cursor"),
                            Map.entry("limit=101", "limit"))),
            Map.entry(
                    "listTeamDays",
                    Map.of(
                            "cursor=%25", "cursor",
                            "cursor=AAAA", "cursor",
                            "limit=101", "limit")),
            Map.entry(
                    "listWaitlistEntries",
                    Map.of(
                            "cursor=%25", "cursor",
                            "cursor=AAAA", "cursor",
                            "ended=perhaps", "ended",
                            "limit=101", "limit")),
            Map.entry(
                    "listDecisions",
                    Map.of(
                            "buildingId=kade", "buildingId",
                            "cursor=%25", "cursor",
                            "cursor=AAAA", "cursor",
                            "limit=101", "limit")),
            Map.entry(
                    "listChangedBookings",
                    Map.of(
                            "", "changedSince",
                            "changedSince=2026-11-24", "changedSince",
                            "changedSince=2026-11-24T08:00:00Z&cursor=%25", "cursor",
                            "changedSince=2026-11-24T08:00:00Z&cursor=AAAA", "cursor",
                            "changedSince=2026-11-24T08:00:00Z&limit=1001", "limit")),
            Map.entry(
                    "listFaults",
                    Map.of(
                            "", "buildingId",
                            "buildingId=0199f3a0-dead-7000-8000-000000000000&state=GONE", "state",
                            "buildingId=0199f3a0-dead-7000-8000-000000000000&cursor=%25", "cursor",
                            "buildingId=0199f3a0-dead-7000-8000-000000000000&cursor=AAAA", "cursor",
                            "buildingId=0199f3a0-dead-7000-8000-000000000000&limit=101", "limit")),
            Map.entry(
                    "listMyFaults",
                    Map.of(
                            "cursor=%25", "cursor",
                            "cursor=AAAA", "cursor",
                            "limit=101", "limit")),
            Map.entry(
                    "listClosures",
                    Map.of(
                            "cursor=%25", "cursor",
                            "cursor=AAAA", "cursor",
                            "limit=101", "limit")),
            Map.entry("listVisits", Map.of("", "buildingId", "buildingId=kade", "buildingId")),
            Map.entry("listTeams", Map.of("path=%00", "path")),
            Map.entry(
                    "getTeamPresence",
                    Map.of(
                            "from=2020-01-01", "from",
                            "from=2099-01-01&to=2098-12-31", "to",
                            "from=2099-01-01&to=2099-12-31", "to")),
            Map.entry(
                    "listSpaces",
                    Map.of(
                            "kind=SOFA",
                            "kind",
                            "search=" + "x".repeat(81),
                            "search",
                            "search=a%0Ab",
                            "search",
                            "search=a%E2%80%8Bb",
                            "search",
                            "search=%00",
                            "search",
                            "cursor=%25",
                            "cursor",
                            "cursor=AAAA",
                            "cursor",
                            "limit=201",
                            "limit")));

    private BadQueries() {}

    static Stream<BadRequest> all(List<ApiOperation> operations) {
        return operations.stream()
                .flatMap(o -> FIELDS.getOrDefault(o.id(), Map.of()).entrySet().stream()
                        .map(row -> BadRequest.of(o, "?" + row.getKey(), r -> r, 400)
                                .naming(row.getValue())
                                .at(o.anyPath() + (row.getKey().isEmpty() ? "" : "?" + row.getKey()))));
    }
}
