package flexplek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.trial.ApiOperation;
import flexplek.trial.BadRequest;
import flexplek.trial.BadRequests;
import flexplek.trial.Callers;
import flexplek.trial.OddAddresses;
import flexplek.trial.OnRealStack;
import flexplek.trial.Tables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@OnRealStack
class BadInputTest {

    private static final List<ApiOperation> OPERATIONS = ApiOperation.of("occupancy-service");
    private static final String PLACE = "\"placeId\":\"0199f3a0-dead-7000-8000-000000000000\"";
    private static final String REST = "\"countedAt\":\"2026-11-20T09:05:00Z\",\"count\":12";

    @Inject
    DataSource database;

    private static boolean settled;

    @BeforeEach
    void waitUntilTheTopicsAreRead() {
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(40))
                .until(() -> Callers.as("admin").get("/q/health/ready").statusCode() == 200);
        if (!settled) {
            awaitWhatOtherTestsTold();
            settled = true;
        }
    }

    /** It goes into tables in the background. */
    private void awaitWhatOtherTestsTold() {
        AtomicReference<Map<String, Long>> last = new AtomicReference<>(Map.of());
        await().pollInterval(Duration.ofSeconds(3))
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    Map<String, Long> now = Tables.counted(database);
                    return now.equals(last.getAndSet(now));
                });
    }

    /** Told by operation, since to count every row of the database takes longer than a request. */
    @ParameterizedTest
    @MethodSource("operations")
    void areRefusedByNameAndChangeNothing(ApiOperation operation) {
        Map<String, Long> before = Tables.counted(database);

        BadRequest.areRefused(requests(operation), () -> Callers.as("admin"));

        assertThat(Tables.counted(database)).isEqualTo(before);
    }

    static List<ApiOperation> operations() {
        return OPERATIONS;
    }

    private static List<BadRequest> requests(ApiOperation operation) {
        return Stream.of(BadRequests.of(operation), bodies(), questions())
                .flatMap(each -> each)
                .filter(request -> request.operation().id().equals(operation.id()))
                .toList();
    }

    private static Stream<BadRequest> questions() {
        String place = "placeId=0199f3a0-dead-7000-8000-000000000000";
        String days = "&from=2026-11-24&to=2026-11-24";
        String building = "0199f3a0-dead-7000-8000-000000000000";
        return Stream.of(
                question("", "placeId"),
                question(place, "from"),
                question(place + "&from=2026-11-24", "to"),
                question(place + "&from=2026-11-24&to=2026-11-23", "to"),
                question(place + "&from=2026-01-01&to=2027-02-05", "to"),
                question(place + days + "&kind=desk", "kind"),
                question(place + days + "&kind=" + "D".repeat(1000), "kind"),
                question(place + days + "&kind=%00", "kind"),
                question(place + days + "&groupBy=DAY", "groupBy"),
                ahead("", "placeId"),
                ahead(place + "&kind=desk", "kind"),
                ahead(place + "&kind=%00", "kind"),
                question(operation("listAlertRules"), "", "buildingId"),
                question(operation("listAlerts"), "", "buildingId"),
                question(operation("listAlerts"), "buildingId=" + building + "&state=open", "state"),
                question(operation("listAlerts"), "buildingId=" + building + "&limit=101", "limit"),
                question(operation("listAlerts"), "buildingId=" + building + "&cursor=none", "cursor"),
                BadRequest.of(operation("removeAlertRule"), "no If-Match", r -> r, 400)
                        .naming("If-Match"),
                BadRequest.of(operation("removeAlertRule"), "If-Match", r -> r.header("If-Match", "3"), 404));
    }

    private static BadRequest question(String query, String field) {
        return question(operation("getUtilisation"), query, field);
    }

    private static BadRequest ahead(String query, String field) {
        return question(operation("getForecast"), query, field);
    }

    private static BadRequest question(ApiOperation operation, String query, String field) {
        return BadRequest.of(operation, query, r -> r, 400)
                .naming(field)
                .at(operation.anyPath() + (query.isEmpty() ? "" : "?" + query));
    }

    private static Stream<BadRequest> bodies() {
        return Stream.of(counts(), scenarios(), rules("addAlertRule"), rules("putAlertRule"))
                .flatMap(each -> each);
    }

    private static Stream<BadRequest> counts() {
        return Stream.of(
                bad("{\"counts\":7}", "counts"),
                bad("{\"counts\":[]}", "counts"),
                bad("{\"counts\":[" + "{},".repeat(99_999) + "{}]}", "counts"),
                bad("{\"counts\":[7]}", "counts[0]"),
                bad("{\"counts\":[],\"building\":\"KADE\"}", "building"),
                row("\"personId\":\"sam\",\"sensorId\":\"a\"," + PLACE + "," + REST, "personId"),
                row("\"sensorId\":\"a\"," + PLACE + "," + REST + ",\"confidence\":0.9", "confidence"),
                row("\"sensorId\":7," + PLACE + "," + REST, "sensorId"),
                row("\"sensorId\":\"\"," + PLACE + "," + REST, "sensorId"),
                row("\"sensorId\":\"a\\u0000b\"," + PLACE + "," + REST, "sensorId"),
                row("\"sensorId\":\"\\ud800\"," + PLACE + "," + REST, "sensorId"),
                row("\"sensorId\":\"" + "x".repeat(10_000) + "\"," + PLACE + "," + REST, "sensorId"),
                row("\"sensorId\":\"a\",\"placeId\":\"kade\"," + REST, "placeId"),
                row("\"sensorId\":\"a\",\"placeId\":{}," + REST, "placeId"),
                row("\"sensorId\":\"a\"," + PLACE + ",\"countedAt\":\"2026-02-30T09:05:00Z\",\"count\":1", "countedAt"),
                row("\"sensorId\":\"a\"," + PLACE + ",\"countedAt\":\"9999-01-01T00:00:00Z\",\"count\":1", "countedAt"),
                row("\"sensorId\":\"a\"," + PLACE + ",\"countedAt\":\"0001-01-01T00:00:00Z\",\"count\":1", "countedAt"),
                row(
                        "\"sensorId\":\"a\"," + PLACE + ",\"countedAt\":\"+999999999-12-31T23:59:59Z\",\"count\":1",
                        "countedAt"),
                row("\"sensorId\":\"a\"," + PLACE + ",\"countedAt\":1764000000,\"count\":1", "countedAt"),
                row("\"sensorId\":\"a\"," + PLACE + ",\"countedAt\":\"2026-11-20T09:05:00Z\",\"count\":-1", "count"),
                row("\"sensorId\":\"a\"," + PLACE + ",\"countedAt\":\"2026-11-20T09:05:00Z\",\"count\":\"1\"", "count"),
                row("\"sensorId\":\"a\"," + PLACE + ",\"countedAt\":\"2026-11-20T09:05:00Z\",\"count\":1.5", "count"),
                row("\"sensorId\":\"a\"," + PLACE + ",\"countedAt\":\"2026-11-20T09:05:00Z\",\"count\":1e99", "count"),
                BadRequest.withBody(
                        operation("addSensorCounts"),
                        "{\"counts\":[{\"sensorId\":\"a\"," + PLACE + "," + REST + "}]}",
                        422,
                        "counts[0].placeId"));
    }

    private static BadRequest row(String fields, String field) {
        return bad("{\"counts\":[{" + fields + "}]}", "counts[0]." + field);
    }

    private static BadRequest bad(String body, String field) {
        return BadRequest.withBody(operation("addSensorCounts"), body, 400, field);
    }

    private static Stream<BadRequest> rules(String operation) {
        String share = PLACE + ",\"measure\":\"SHARE\",\"above\":85";
        String people = PLACE + ",\"measure\":\"PEOPLE\",\"above\":85";
        String silence = PLACE + ",\"measure\":\"SILENCE\",\"above\":85";
        return Stream.of(
                rule(operation, "", "placeId"),
                rule(operation, "", "measure"),
                rule(operation, "", "above"),
                rule(operation, share.replace("SHARE", "FULL"), "measure"),
                rule(operation, share.replace("85", "0"), "above"),
                rule(operation, share.replace("85", "201"), "above"),
                rule(operation, share.replace("85", "85.5"), "above"),
                rule(operation, share.replace("85", "\"85\""), "above"),
                rule(operation, people.replace("85", "-1"), "above"),
                rule(operation, people.replace("85", "100001"), "above"),
                rule(operation, silence.replace("85", "4"), "above"),
                rule(operation, share + ",\"downTo\":86", "downTo"),
                rule(operation, share + ",\"downTo\":-1", "downTo"),
                rule(operation, silence + ",\"downTo\":80", "downTo"),
                rule(operation, share + ",\"endAfterMinutes\":1441", "endAfterMinutes"),
                rule(operation, share + ",\"quietFrom\":\"19:00\"", "quietUntil"),
                rule(operation, share + ",\"quietUntil\":\"19:00\"", "quietFrom"),
                rule(operation, share + ",\"quietFrom\":\"19:00\",\"quietUntil\":\"19:00\"", "quietUntil"),
                rule(operation, share + ",\"quietFrom\":\"25:00\",\"quietUntil\":\"19:00\"", "quietFrom"),
                rule(operation, people + ",\"quietFrom\":\"19:00\",\"quietUntil\":\"07:00\"", "quietFrom"),
                rule(operation, share + ",\"sensorId\":\"door\"", "sensorId"),
                rule(operation, silence + ",\"sensorId\":\"\"", "sensorId"),
                rule(operation, silence + ",\"sensorId\":\"" + "x".repeat(201) + "\"", "sensorId"));
    }

    private static BadRequest rule(String operation, String fields, String field) {
        return BadRequest.withBody(operation(operation), "{" + fields + "}", 400, field);
    }

    private static Stream<BadRequest> scenarios() {
        String all = "{\"name\":\"All\",\"people\":10,\"presence\":[0.5]}";
        String group = "variants[0].groups[0].";
        String input = "variants[0].inputs.";
        return Stream.of(
                scenarios("{}", "variants"),
                scenarios("{\"variants\":[]}", "variants"),
                scenarios("{\"variants\":[" + "{},".repeat(8) + "{}]}", "variants"),
                scenarios("{\"variants\":[{}]}", "variants[0].groups"),
                scenarios("{\"variants\":[{}]}", "variants[0].sharing"),
                scenarios("{\"runs\":99,\"variants\":[{}]}", "runs"),
                scenarios("{\"runs\":10001,\"variants\":[{}]}", "runs"),
                scenarios("{\"seed\":-1,\"variants\":[{}]}", "seed"),
                scenarios("{\"level\":0.96,\"variants\":[" + variant(all, "") + "]}", "level"),
                variant(all.replace("[0.5]", "[]"), "", group + "presence"),
                variant(all.replace("[0.5]", "[0.5,0.6]"), "", group + "presence"),
                variant(all.replace("[0.5]", "[0.5,1.1,0,0,0]"), "", group + "presence[1]"),
                variant(all.replace("0.5", "1e999"), "", group + "presence[0]"),
                variant(all.replace("0.5", "\"0.5\""), "", group + "presence[0]"),
                variant(all.replace("10", "0"), "", group + "people"),
                variant(all.replace("10", "1.5"), "", group + "people"),
                variant(all.replace("10", "500001"), "", group + "people"),
                variant(all.replace("10", "500000") + "," + all, "", "variants[0].groups"),
                variant(all.replace("All", " "), "", group + "name"),
                variant((all + ",").repeat(200) + all, "", "variants[0].groups"),
                variant(all, "\"growth\":{\"value\":2.01}", input + "growth.value"),
                variant(all, "\"growth\":{}", input + "growth.value"),
                variant(all, "\"growth\":{\"value\":0,\"low\":0.1}", input + "growth.low"),
                variant(all, "\"growth\":{\"value\":0,\"high\":-0.1}", input + "growth.high"),
                variant(all, "\"growth\":{\"value\":0,\"asOf\":\"yesterday\"}", input + "growth.asOf"),
                variant(all, "\"growth\":{\"value\":0,\"asOf\":\"2026-13\"}", input + "growth.asOf"),
                variant(all, "\"spread\":{\"value\":-0.1}", input + "spread.value"),
                variant(all, "\"noShowShare\":{\"value\":1}", input + "noShowShare.value"),
                variant(all, "\"costPerDesk\":{\"value\":9000}", input + "costPerDesk.source"),
                variant(all, "\"areaPerDesk\":{\"value\":9,\"source\":\"us\"}", input + "areaPerDesk.asOf"),
                variant(all, "\"carCo2\":{\"value\":9}", input + "carCo2"));
    }

    private static BadRequest variant(String groups, String inputs, String field) {
        return scenarios("{\"variants\":[" + variant(groups, inputs) + "]}", field);
    }

    private static String variant(String groups, String inputs) {
        return "{\"name\":\"A\",\"sharing\":\"APART\",\"groups\":[" + groups + "],\"inputs\":{" + inputs + "}}";
    }

    private static BadRequest scenarios(String body, String field) {
        return BadRequest.withBody(operation("runScenarios"), body, 400, field);
    }

    private static ApiOperation operation(String id) {
        return OPERATIONS.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyOperationThatTakesABodyHasBadOnes() {
        assertThat(OPERATIONS.stream()
                        .filter(o -> !o.bodies().isEmpty())
                        .map(ApiOperation::id)
                        .collect(Collectors.toSet()))
                .isEqualTo(bodies().map(r -> r.operation().id()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("flexplek.trial.OddAddresses#all")
    void isAnsweredWithAProblem(String address, int status) {
        OddAddresses.isAnsweredWithAProblem(address, status);
    }
}
