package flexplek.api;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.ApiOperation;
import flexplek.trial.BadRequest;
import flexplek.trial.BadRequests;
import flexplek.trial.Callers;
import flexplek.trial.Fault;
import flexplek.trial.Faults;
import flexplek.trial.OddAddresses;
import flexplek.trial.OnRealStack;
import flexplek.trial.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class BadInputTest {

    private static final List<ApiOperation> OPERATIONS = ApiOperation.of("notification-service");

    @Inject
    DataSource database;

    @AfterEach
    void mend() {
        Fault.DATABASE_AWAY.end();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void areRefusedByNameAndChangeNothing(ApiOperation operation) {
        Map<String, Long> before = Tables.counted(database);

        BadRequest.areRefused(
                Stream.concat(BadRequests.of(operation), own(operation)).toList(), () -> Callers.as("platform-admin"));

        assertThat(Tables.counted(database)).isEqualTo(before);
    }

    static List<ApiOperation> operations() {
        return OPERATIONS;
    }

    private static Stream<BadRequest> own(ApiOperation operation) {
        return operation.parameters().stream().anyMatch(p -> p.name().equals("cursor"))
                ? Stream.of("x", "%00%FF", "AAAA", "A".repeat(3000))
                        .map(cursor -> BadRequest.of(operation, "cursor is " + cursor, r -> r, 400)
                                .naming("cursor")
                                .at(operation.path() + "?cursor=" + cursor))
                : Stream.of(BadRequest.of(operation, "an id of nothing", r -> r, 404));
    }

    @Test
    void takesNoBodySoNoBadOneIsMissingHere() {
        assertThat(OPERATIONS).allSatisfy(o -> assertThat(o.bodies()).isEmpty());
    }

    @Test
    void asksToComeAgainWhileTheDatabaseIsAway() {
        Callers.as("platform-admin").get("/v1/messages").then().statusCode(200);

        Fault.DATABASE_AWAY.begin();

        for (String list : List.of("/v1/messages", "/v1/dead-letters", "/v1/messages")) {
            Response answer = Callers.as("platform-admin").get(list);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.<String>path("type")).isEqualTo("/problems/try-again");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("flexplek.trial.OddAddresses#all")
    void isAnsweredWithAProblem(String address, int status) {
        OddAddresses.isAnsweredWithAProblem(address, status);
    }
}
