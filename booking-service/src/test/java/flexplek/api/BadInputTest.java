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
import io.restassured.specification.RequestSpecification;
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

    private static final List<ApiOperation> OPERATIONS = ApiOperation.of("booking-service");

    @Inject
    DataSource database;

    @BeforeEach
    void knowTheCallerAndWaitForTheRelay() {
        Callers.as("admin").get("/v1/people/me").then().statusCode(200);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(Tables.counted(database)).containsEntry("outbox", 0L));
    }

    /** Told by operation, since to count every row of the database takes longer than a request. */
    @ParameterizedTest
    @MethodSource("operations")
    void areRefusedByNameAndChangeNothing(ApiOperation operation) {
        Map<String, Long> before = Tables.counted(database);

        BadRequest.areRefused(requests(operation), () -> caller(operation));

        assertThat(Tables.counted(database)).isEqualTo(before);
    }

    static List<ApiOperation> operations() {
        return OPERATIONS;
    }

    /** How something stands now is for one role alone. */
    private static RequestSpecification caller(ApiOperation operation) {
        return operation.path().endsWith("/standing") ? Callers.asNotifier() : Callers.as("admin");
    }

    private static List<BadRequest> requests(ApiOperation operation) {
        return Stream.of(BadRequests.of(operation), BadBodies.all(OPERATIONS), BadQueries.all(OPERATIONS))
                .flatMap(each -> each)
                .filter(request -> request.operation().id().equals(operation.id()))
                .toList();
    }

    @Test
    void everyOperationThatTakesABodyHasBadOnes() {
        assertThat(BadBodies.all(OPERATIONS).map(r -> r.operation().id()).collect(Collectors.toSet()))
                .containsAll(OPERATIONS.stream()
                        .filter(o -> o.bodies().contains("application/json"))
                        .map(ApiOperation::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("flexplek.trial.OddAddresses#all")
    void isAnsweredWithAProblem(String address, int status) {
        OddAddresses.isAnsweredWithAProblem(address, status);
    }
}
