package flexplek.api;

import static flexplek.live.Kadegebouw.FLOOR_3;
import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.live.Kadegebouw;
import flexplek.trial.AccessMatrix;
import flexplek.trial.ApiOperation;
import flexplek.trial.OnRealStack;
import flexplek.trial.OpenStream;
import flexplek.trial.Reach;
import flexplek.trial.Site;
import flexplek.trial.Standing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@OnRealStack
class AccessMatrixTest {

    private static final AccessMatrix MATRIX = AccessMatrix.of("occupancy-service", Access.MAY);

    /** The stream of a building with the spaces of a floor. */
    private static final String FLOOR = "streamOccupancy of a floor";

    private static final Reach LOOKING_AFTER =
            Reach.ownWith("facility", "building-admin", "admin").andPlatform();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static @Nullable Site site;
    private static String rule = "";
    private static final UUID ALERT = UUID.randomUUID();

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    DataSource database;

    @Test
    void limitsOnlyActsThatThereAre() {
        MATRIX.limitsOnlyActsThatThereAre();
    }

    @Test
    void everyOperationSaysWhoMayDoIt() {
        MATRIX.saysOfEveryOperationWhoMayDoIt();
    }

    @Test
    void opensNothingBesideTheApiToEverybodyButHealthAndTheDocument() {
        AccessMatrix.opensNothingBesideTheApiToEverybodyButHealthAndTheDocument();
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void letsInWhoMayAndNobodyElse(ApiOperation operation) {
        if (operation.id().equals("streamOverview")) {
            MATRIX.keepsOutWhoMayNot(operation); // OverviewStreamTest looks at what it opens
        } else {
            MATRIX.letsInWhoMayAndNobodyElse(operation);
        }
    }

    /** Who is let in to an operation on a building that minbin manages and minwater shares. */
    private static final Map<String, Reach> REACHES = Map.ofEntries(
            entry("getOccupancy", Reach.sharers().andPlatform()),
            entry("getExpectedHours", Reach.sharers().andPlatform()),
            entry("getExpectedHoursOfBuildings", Reach.anybody()),
            entry("streamOccupancy", Reach.sharers().andPlatform()),
            entry("streamOverview", Reach.anybody()),
            entry("streamSpaceChanges", Reach.sharers().andPlatform()),
            entry("getSpaceStates", LOOKING_AFTER),
            entry("getCountedSpaces", LOOKING_AFTER),
            entry("getUtilisation", LOOKING_AFTER),
            entry("getForecast", LOOKING_AFTER),
            entry("getPastDays", Reach.sharers().andPlatform()),
            entry(
                    "addSensorCounts",
                    (role, standing) -> role.equals("integration")
                            || Reach.ownWith("facility").andPlatform().lets(role, standing)),
            entry("runScenarios", (role, standing) -> MATRIX.may("runScenarios", role)),
            entry("listAlertRules", LOOKING_AFTER),
            entry("addAlertRule", LOOKING_AFTER),
            entry("getAlertRule", LOOKING_AFTER),
            entry("putAlertRule", LOOKING_AFTER),
            entry("removeAlertRule", LOOKING_AFTER),
            entry("listAlerts", LOOKING_AFTER),
            entry("acknowledgeAlert", LOOKING_AFTER),
            entry(FLOOR, LOOKING_AFTER));

    @ParameterizedTest
    @MethodSource("everyOperationAndTheStreamOfAFloor")
    void isGoodForTheBuildingsThatTheOwnOrganisationManages(String operation) {
        settle();
        Reach reach = requireNonNull(REACHES.get(operation), operation);

        assertThat(Standing.everybody()).allSatisfy(who -> {
            int status = ask(operation, who.role(), who.standing());

            assertThat(Reach.isLetIn(status) || Set.of(403, 404, 422).contains(status))
                    .as("%d", status)
                    .isTrue();
            assertThat(Reach.isLetIn(status)).isEqualTo(reach.lets(who.role(), who.standing()));
        });
    }

    static Stream<String> everyOperationAndTheStreamOfAFloor() {
        return Stream.concat(MATRIX.operations().stream().map(ApiOperation::id), Stream.of(FLOOR));
    }

    private void settle() {
        if (site != null) {
            return;
        }
        Site told = new Site(producer);
        told.tell(Kadegebouw.building()
                .with("organisations", List.of("minbin", "minwater"))
                .with("managedBy", "minbin"));
        told.tell(Kadegebouw.spaces());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Standing.MANAGES
                                .as("facility")
                                .get("/v1/buildings/" + told.building() + "/occupancy")
                                .statusCode()
                        == 200);
        await().until(() -> Standing.MANAGES
                        .as("facility")
                        .get("/v1/floors/" + told.id(FLOOR_3) + "/space-states")
                        .statusCode()
                == 200);
        rule = setRule(Standing.MANAGES.as("facility"), told).path("ruleId");
        raise(told);
        site = told;
    }

    private static Response setRule(RequestSpecification caller, Site of) {
        return caller.contentType("application/json")
                .body(terms(of.id(FLOOR_3), 85))
                .post("/v1/alert-rules");
    }

    private static String terms(UUID place, int above) {
        return """
                {"placeId": "%s", "measure": "SHARE", "above": %d}""".formatted(place, above);
    }

    private void raise(Site of) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into alert (id, rule_id, building_id, place_id, place, name, measure, above, down_to,
                          measured, raised_at, state_at)
                        values (?, ?, ?, ?, 'FLOOR', 'Verdieping 3', 'SHARE', 85, 80, 90, now(), now())""")) {
            insert.setObject(1, ALERT);
            insert.setObject(2, UUID.fromString(rule));
            insert.setObject(3, of.building());
            insert.setObject(4, of.id(FLOOR_3));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int ask(String operation, String role, Standing standing) {
        Site of = requireNonNull(site);
        return switch (operation) {
            case "getOccupancy" ->
                standing.as(role)
                        .get("/v1/buildings/" + of.building() + "/occupancy")
                        .statusCode();
            case "getExpectedHours" ->
                standing.as(role)
                        .get("/v1/buildings/" + of.building() + "/expected-hours")
                        .statusCode();
            case "getExpectedHoursOfBuildings" ->
                standing.as(role).get("/v1/expected-hours").statusCode();
            case "getSpaceStates" ->
                standing.as(role)
                        .get("/v1/floors/" + of.id(FLOOR_3) + "/space-states")
                        .statusCode();
            case "getCountedSpaces" ->
                standing.as(role)
                        .get("/v1/floors/" + of.id(FLOOR_3) + "/counted-spaces")
                        .statusCode();
            case "getUtilisation" ->
                standing.as(role)
                        .get("/v1/utilisation?from=2026-11-24&to=2026-11-24&placeId=" + of.id(FLOOR_3))
                        .statusCode();
            case "getForecast" ->
                standing.as(role).get("/v1/forecast?placeId=" + of.id(FLOOR_3)).statusCode();
            case "getPastDays" ->
                standing.as(role)
                        .get("/v1/buildings/" + of.building() + "/past-days")
                        .statusCode();
            case "addSensorCounts" -> count(standing.as(role), of.id(FLOOR_3));
            case "runScenarios" -> calculate(standing.as(role));
            case "listAlertRules" ->
                standing.as(role)
                        .get("/v1/alert-rules?buildingId=" + of.building())
                        .statusCode();
            case "addAlertRule" -> setRule(standing.as(role), of).statusCode();
            case "getAlertRule" ->
                standing.as(role).get("/v1/alert-rules/" + rule).statusCode();
            case "putAlertRule" ->
                standing.as(role)
                        .header("If-Match", "\"99\"")
                        .contentType("application/json")
                        .body(terms(of.id(FLOOR_3), 90))
                        .put("/v1/alert-rules/" + rule)
                        .statusCode();
            case "removeAlertRule" ->
                standing.as(role)
                        .header("If-Match", "\"99\"")
                        .delete("/v1/alert-rules/" + rule)
                        .statusCode();
            case "listAlerts" ->
                standing.as(role).get("/v1/alerts?buildingId=" + of.building()).statusCode();
            case "acknowledgeAlert" ->
                standing.as(role)
                        .post("/v1/alerts/" + ALERT + "/acknowledgements")
                        .statusCode();
            case "streamOccupancy" -> open("/v1/occupancy/stream?buildingId=" + of.building(), standing.token(role));
            case FLOOR ->
                open(
                        "/v1/occupancy/stream?buildingId=" + of.building() + "&floorId=" + of.id(FLOOR_3),
                        standing.token(role));
            case "streamOverview" -> open("/v1/occupancy/overview/stream", standing.token(role));
            case "streamSpaceChanges" ->
                open("/v1/space-changes/stream?floorId=" + of.id(FLOOR_3), standing.token(role));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static int count(RequestSpecification caller, UUID place) {
        return caller.contentType("application/json")
                .body("""
                        {"counts": [{"sensorId": "matrix", "placeId": "%s", "countedAt": "2026-11-24T09:05:00Z", "count": 1}]}""".formatted(place))
                .post("/v1/sensor-counts")
                .statusCode();
    }

    private static int calculate(RequestSpecification caller) {
        return caller.contentType("application/json")
                .body("""
                        {"runs": 100, "variants": [{"name": "Matrix", "sharing": "APART",
                         "groups": [{"name": "All", "people": 10, "presence": [0.5]}]}]}""")
                .post("/v1/scenario-runs")
                .statusCode();
    }

    private static int open(String path, String token) {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        try (OpenStream stream = OpenStream.of(CLIENT, address, token, null)) {
            return stream.status();
        }
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void refusesWhoeverHasNoRoleOrNoToken(ApiOperation operation) {
        MATRIX.refusesWhoeverHasNoRoleOrNoToken(operation);
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void auditsRefusalsAndActsOfPower(ApiOperation operation) {
        MATRIX.auditsRefusalsAndActsOfPower(operation);
    }

    static Stream<ApiOperation> everyOperation() {
        return MATRIX.operations().stream();
    }
}
