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

    @BeforeEach
    void waitUntilTheTopicsAreRead() {
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(40))
                .until(() -> Callers.as("admin").get("/q/health/ready").statusCode() == 200);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isRefusedByNameAndChangesNothing(BadRequest request) {
        Map<String, Long> before = Tables.counted(database);

        request.isRefused(Callers.as("admin"));

        assertThat(Tables.counted(database)).isEqualTo(before);
    }

    static Stream<BadRequest> requests() {
        return Stream.concat(OPERATIONS.stream().flatMap(BadRequests::of), counts());
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
                        add(),
                        "{\"counts\":[{\"sensorId\":\"a\"," + PLACE + "," + REST + "}]}",
                        422,
                        "counts[0].placeId"));
    }

    private static BadRequest row(String fields, String field) {
        return bad("{\"counts\":[{" + fields + "}]}", "counts[0]." + field);
    }

    private static BadRequest bad(String body, String field) {
        return BadRequest.withBody(add(), body, 400, field);
    }

    private static ApiOperation add() {
        return OPERATIONS.stream()
                .filter(o -> o.id().equals("addSensorCounts"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyOperationThatTakesABodyHasBadOnes() {
        assertThat(OPERATIONS.stream()
                        .filter(o -> !o.bodies().isEmpty())
                        .map(ApiOperation::id)
                        .collect(Collectors.toSet()))
                .isEqualTo(counts().map(r -> r.operation().id()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("flexplek.trial.OddAddresses#unreadable")
    void isRefusedUnread(String address) {
        OddAddresses.isRefused(address);
    }

    @ParameterizedTest
    @MethodSource("flexplek.trial.OddAddresses#all")
    void isAnsweredWithAProblem(String address, int status) {
        OddAddresses.isAnsweredWithAProblem(address, status);
    }
}
