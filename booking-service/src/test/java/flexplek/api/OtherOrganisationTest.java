package flexplek.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.ApiOperation;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody of minlab gets of a building, a booking and a team day of others, with every role of the own organisation. */
@QuarkusTest
@OnRealStack
class OtherOrganisationTest {

    private static final List<ApiOperation> OPERATIONS = ApiOperation.of("booking-service");
    private static final List<String> ROLES =
            List.of("employee", "facility", "emergency", "building-admin", "admin", "integration");

    /** Only mine comes back, whoever asks. */
    private static final List<String> LISTS = List.of(
            "listBuildings",
            "listBookings",
            "listFreeSpaces",
            "listTeams",
            "listTeamDays",
            "getMe",
            "getMyVisibility",
            "getMyDelegates",
            "listBookingsForOthers",
            "getMyNeeds",
            "listFavouriteSpaces",
            "listInvitations",
            "listBookingSeries",
            "listWaitlistEntries",
            "listExchangeOffers",
            "listMyFaults",
            "listRules",
            "listDecisions",
            "listMyVisits");

    /** Only of the one who asks, by who asks. */
    private static final List<String> MINE =
            List.of("putMyVisibility", "putMyNeeds", "cancelBookings", "deleteFavouriteSpace", "deleteMyDelegate");

    /** Whoever is not to be seen is answered as a mistake in the field, and so are those of others. */
    private static final List<String> NAMING = List.of("putMyDelegate");

    /** The administrator's, of the own organisation; {@link AccessMatrixTest} asks for them of another. */
    private static final List<String> OF_ADMINISTRATORS =
            List.of("putOrganisationRules", "importPeople", "importBookings", "putPersonSubject", "putTeamPath");

    /** Those of the service that tells people of all organisations; nobody else's, whatever their organisation. */
    private static final List<String> FOR_THE_NOTIFIER = List.of(
            "getBookingStanding",
            "getTeamDayStanding",
            "getWaitlistStanding",
            "getSeriesStanding",
            "getExchangeStanding",
            "getFaultStanding",
            "getVisitStanding");

    private static final String RULE = "{\"kind\":\"MAX_LENGTH\",\"buildingId\":\"BUILDING\",\"minutes\":60}";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("addRule", RULE),
            Map.entry("putRule", RULE),
            Map.entry("tryRule", RULE),
            Map.entry("reportFault", "{\"spaceId\":\"SPACE\",\"kind\":\"DESK\"}"),
            Map.entry("offerExchange", "{\"withBookingId\":\"BOOKING\"}"),
            Map.entry("changeFault", "{\"state\":\"SOLVED\"}"),
            Map.entry(
                    "announceVisit",
                    "{\"buildingId\":\"BUILDING\",\"start\":\"2026-11-24T08:00:00Z\",\"end\":\"2026-11-24T16:00:00Z\","
                            + "\"guestName\":\"Ada\"}"),
            Map.entry("changeVisit", "{\"guestName\":\"Ada\"}"),
            Map.entry(
                    "bookSeries",
                    "{\"spaceId\":\"SPACE\",\"start\":\"2026-11-24T08:00:00Z\",\"end\":\"2026-11-24T16:00:00Z\","
                            + "\"recurrence\":\"FREQ=WEEKLY;COUNT=2\",\"mode\":\"EACH\"}"),
            Map.entry("changeBookingSeries", "{\"endTime\":\"16:00\"}"),
            Map.entry(
                    "joinWaitlist",
                    "{\"spaceId\":\"SPACE\",\"start\":\"2026-11-24T08:00:00Z\",\"end\":\"2026-11-24T16:00:00Z\"}"),
            Map.entry(
                    "book",
                    "{\"spaceId\":\"SPACE\",\"start\":\"2026-11-24T08:00:00Z\",\"end\":\"2026-11-24T16:00:00Z\"}"),
            Map.entry("changeBooking", "{\"end\":\"2026-11-24T16:00:00Z\"}"),
            Map.entry("putExpectedArrival", "{\"expectedAt\":\"2026-11-24T09:30:00Z\"}"),
            Map.entry("putBuildingRules", "{\"graceMinutes\":30,\"dailyCap\":1}"),
            Map.entry("closeSpaces", "{\"spaceIds\":[\"SPACE\"]}"),
            Map.entry("changeClosure", "{\"end\":null}"),
            Map.entry("putSpaceService", "{\"inService\":false,\"reason\":\"Ours now\"}"),
            Map.entry(
                    "proposeTeamDay",
                    "{\"teamId\":\"TEAM\",\"buildingId\":\"BUILDING\",\"candidateDates\":[\"2026-12-01\"]}"),
            Map.entry("putMyTeamDayAnswers", "{\"answers\":[{\"date\":\"2026-12-01\",\"answer\":\"YES\"}]}"),
            Map.entry("agreeOnTeamDay", "{\"date\":\"2026-12-01\"}"));

    private static final Map<String, String> QUERIES = Map.of(
            "getAvailability", "?date=2026-12-01",
            "listFreeSpaces", "?start=2026-12-01T08:00:00Z&end=2026-12-01T16:00:00Z",
            "getRoomAvailability", "?date=2026-12-01",
            "listBusyDays", "?from=2026-12-01&to=2026-12-02",
            "listFaults", "?buildingId=BUILDING",
            "listChangedBookings", "?changedSince=2026-12-01T08:00:00Z",
            "listVisits", "?buildingId=BUILDING");

    private static SmallBuilding building = SmallBuilding.notYet();
    private static Map<String, String> ids = Map.of();

    @BeforeEach
    void settle() {
        if (!ids.isEmpty()) {
            return;
        }
        building = SmallBuilding.withDesks("OTHERS", 3);
        String space = building.desk(1).toString();
        String booking = Callers.asWithJson(
                        "employee",
                        SmallBuilding.booking(
                                building.desk(1), SmallBuilding.at(21, "09:00"), SmallBuilding.at(21, "17:00")))
                .post("/v1/bookings")
                .path("id");
        String series = Callers.asWithJson(
                        "employee",
                        SmallBuilding.booking(
                                        building.desk(2), SmallBuilding.at(25, "09:00"), SmallBuilding.at(25, "17:00"))
                                .replace("}", ",\"recurrence\":\"FREQ=DAILY;COUNT=2\",\"mode\":\"EACH\"}"))
                .post("/v1/booking-series")
                .path("id");
        String waiting = Callers.asWithJson(
                        "organiser",
                        SmallBuilding.booking(
                                building.desk(1), SmallBuilding.at(21, "09:00"), SmallBuilding.at(21, "17:00")))
                .post("/v1/waitlist-entries")
                .path("id");
        String team = Callers.as("employee").get("/v1/teams").path("items[0].id");
        String teamDay = Callers.asWithJson("employee", """
                        {"teamId":"%s","buildingId":"%s","candidateDates":["%s"]}""".formatted(
                                team,
                                building.id(),
                                SmallBuilding.at(22, "09:00").toString().substring(0, 10)))
                .post("/v1/team-days")
                .path("id");
        String fault = Callers.asWithJson("employee", "{\"spaceId\":\"%s\",\"kind\":\"CHAIR\"}".formatted(space))
                .post("/v1/faults")
                .path("id");
        String exchange = Callers.asWithJson("newcomer", "{\"withBookingId\":\"" + booking + "\"}")
                .post(Callers.asWithJson(
                                        "newcomer",
                                        SmallBuilding.booking(
                                                building.desk(3),
                                                SmallBuilding.at(21, "09:00"),
                                                SmallBuilding.at(21, "17:00")))
                                .post("/v1/bookings")
                                .header("Location")
                        + "/exchange-offers")
                .path("id");
        String rule = Callers.asWithJson(
                        "admin",
                        RULE.replace("60", "1440")
                                .replace("BUILDING", building.id().toString()))
                .post("/v1/rules")
                .path("id");
        String visit = Callers.asWithJson("employee", """
                        {"buildingId":"%s","start":"%s","end":"%s","guestName":"Ada"}""".formatted(
                                building.id(), SmallBuilding.at(0, "23:45"), SmallBuilding.at(1, "00:00")))
                .post("/v1/visits")
                .path("id");
        String closure = Callers.asWithJson("admin", """
                        {"spaceIds":["%s"],"start":"%s","end":"%s"}""".formatted(
                                building.desk(3), SmallBuilding.at(55, "09:00"), SmallBuilding.at(55, "10:00")))
                .post("/v1/buildings/" + building.id() + "/closures")
                .path("id");
        ids = Map.ofEntries(
                Map.entry("closureId", closure),
                Map.entry("faultId", fault),
                Map.entry("ruleId", rule),
                Map.entry("visitId", visit),
                Map.entry("buildingId", building.id().toString()),
                Map.entry("floorId", building.floor().toString()),
                Map.entry("spaceId", space),
                Map.entry("bookingId", booking),
                Map.entry("seriesId", series),
                Map.entry("waitlistEntryId", waiting),
                Map.entry("exchangeOfferId", exchange),
                Map.entry("teamId", team),
                Map.entry("teamDayId", teamDay),
                Map.entry("personId", Callers.id("employee").toString()));
    }

    @ParameterizedTest
    @MethodSource("onOneThing")
    void findsNothingOfOthers(ApiOperation operation) {
        Response answer = send(operation);

        assertThat(answer.statusCode())
                .as(answer.asString())
                .isEqualTo(operation.id().equals("proposeTeamDay") ? 403 : 404);
    }

    @Test
    void namesNobodyOfOthers() {
        for (String naming : NAMING) {
            assertThat(send(operation(naming)).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void listsNothingOfOthers() {
        for (String list : LISTS) {
            Response answer = send(operation(list));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).doesNotContain(ids.values());
        }
    }

    @Test
    void cannotTakeABuildingOverByImportingItsCode() {
        minlab().multiPart(
                        "building",
                        "b.json",
                        SmallBuilding.buildingJson("OTHERS", "null").getBytes(UTF_8))
                .multiPart("plan", "p.json", SmallBuilding.plan(3).getBytes(UTF_8))
                .multiPart("spaces", "s.csv", SmallBuilding.csv(3).getBytes(UTF_8))
                .post("/v1/building-imports")
                .then()
                .statusCode(403);
    }

    @Test
    void seesOnlyTheRulesOfItsOwnOrganisation() {
        minlab().get("/v1/organisations/minlab/rules").then().statusCode(200);
        minlab().get("/v1/organisations/minbin/rules").then().statusCode(404);
    }

    @Test
    void everyOperationIsLookedAt() {
        Stream<String> looked = Stream.of(
                        onOneThing().map(ApiOperation::id),
                        LISTS.stream(),
                        MINE.stream(),
                        NAMING.stream(),
                        OF_ADMINISTRATORS.stream(),
                        FOR_THE_NOTIFIER.stream(),
                        Stream.of("importBuilding", "getBuildingImportTemplate", "getOrganisationRules"))
                .flatMap(each -> each);
        assertThat(looked.collect(Collectors.toSet()))
                .isEqualTo(OPERATIONS.stream().map(ApiOperation::id).collect(Collectors.toSet()));
    }

    static Stream<ApiOperation> onOneThing() {
        return OPERATIONS.stream()
                .filter(o -> !FOR_THE_NOTIFIER.contains(o.id()))
                .filter(o -> !MINE.contains(o.id()) && !NAMING.contains(o.id()))
                .filter(o -> !OF_ADMINISTRATORS.contains(o.id()))
                .filter(o -> o.path().contains("Id}")
                        || List.of(
                                        "book",
                                        "bookSeries",
                                        "joinWaitlist",
                                        "proposeTeamDay",
                                        "reportFault",
                                        "listFaults",
                                        "addRule",
                                        "tryRule",
                                        "announceVisit",
                                        "listVisits")
                                .contains(o.id()));
    }

    private static Response send(ApiOperation operation) {
        String path = operation.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        RequestSpecification request = operation.withEmptyBody(minlab().header("If-Match", "*"));
        String body = BODIES.get(operation.id());
        if (body != null) {
            request.contentType("application/json")
                    .body(body.replace("SPACE", id("spaceId"))
                            .replace("TEAM", id("teamId"))
                            .replace("BOOKING", id("bookingId"))
                            .replace("BUILDING", id("buildingId")));
        }
        return request.request(
                operation.method(),
                path + QUERIES.getOrDefault(operation.id(), "").replace("BUILDING", id("buildingId")));
    }

    private static String id(String name) {
        return ids.getOrDefault(name, "");
    }

    private static ApiOperation operation(String id) {
        return OPERATIONS.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    private static RequestSpecification minlab() {
        return Callers.withRoles("minlab", ROLES);
    }
}
