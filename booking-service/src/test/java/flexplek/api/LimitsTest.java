package flexplek.api;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.local.Edge;
import flexplek.trial.Callers;
import flexplek.trial.Logged;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The limits of people as they are in a house, and lower ones of reads, addresses and silence; everywhere else the tests' few people do
 * the work of thousands.
 */
@QuarkusTest
@OnRealStack
@TestProfile(LimitsTest.AsInAHouse.class)
class LimitsTest {

    public static final class AsInAHouse implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "flexplek.limits.times",
                    "1",
                    "flexplek.limits.reads.at-once",
                    "60",
                    "flexplek.limits.reads.per-minute",
                    "60",
                    "flexplek.limits.before-sign-in.at-once",
                    "40",
                    "flexplek.limits.before-sign-in.per-minute",
                    "40",
                    "quarkus.http.idle-timeout",
                    "2S",
                    "flexplek.limits.body",
                    "2S",
                    "quarkus.scheduler.enabled",
                    "false");
        }
    }

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    @Test
    void slowsOnePersonInALoopAndNobodyElse() {
        Response refusal = untilTooMuch(() -> change("employee"), 300, 1000);

        assertThat(refusal.path("type").toString()).isEqualTo("/problems/too-many-requests");
        assertThat(refusal.path("detail").toString()).endsWith("Wait 1 second, then go on.");
        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isEqualTo(1);
        assertThat(change("organiser").statusCode()).isEqualTo(400);
        as("employee").get("/v1/people/me").then().statusCode(200);

        MovedClock.moveBy(Duration.ofMinutes(1));
        assertThat(change("employee").statusCode()).isEqualTo(400);
    }

    @Test
    void slowsWhatTellsATeamSoonerAndNothingElse() {
        Response refusal = untilTooMuch(() -> asWithJson("newcomer", "{}").post("/v1/team-days"), 10, 20);

        assertThat(refusal.path("type").toString()).isEqualTo("/problems/too-many-requests");
        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 13);
        assertThat(change("newcomer").statusCode()).isEqualTo(400);
        assertThat(asWithJson("employee2", "{}").post("/v1/team-days").statusCode())
                .isEqualTo(400);

        MovedClock.moveBy(Duration.ofMinutes(1));
        assertThat(asWithJson("newcomer", "{}").post("/v1/team-days").statusCode())
                .isEqualTo(400);
    }

    @Test
    void slowsWhoInvitesInALoop() {
        String somebody = "/v1/bookings/" + UUID.randomUUID() + "/attendees/" + Callers.id("employee2");

        untilTooMuch(() -> as("newcomer").put(somebody), 100, 110);
        untilTooMuch(() -> as("newcomer").delete(somebody), 100, 110);
        assertThat(change("newcomer").statusCode()).isEqualTo(400);
    }

    @Test
    void doesNotSlowProgramsAsPeople() {
        for (int i = 0; i < 400; i++) {
            assertThat(Callers.withRoles("minbin", List.of("employee", "integration"))
                            .contentType("application/json")
                            .body("{}")
                            .put("/v1/people/me/visibility")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void slowsAnAddressFromWhichNobodyIsSignedInAndNobodyWhoIs() {
        try (Logged audit = new Logged("audit")) {
            Response refusal = untilTooMuch(
                    () -> RestAssured.given().header("Accept-Language", "nl").get("/v1/people/me"), 40, 200);

            assertThat(refusal.path("title").toString()).isEqualTo("Dat is te veel tegelijk");
            assertThat(refusal.header("Retry-After")).isNotEmpty();
            assertThat(refusal.header("WWW-Authenticate")).isNull();
            assertThat(audit.lines()).hasSizeBetween(40, 199);

            Response beside = untilTooMuch(() -> RestAssured.get("/q/metrics"), 0, 200);
            assertThat(beside.header("Retry-After")).isNotEmpty();
            assertThat(beside.header("WWW-Authenticate")).isNull();
            int told = audit.lines().size();
            for (int i = 0; i < 50; i++) {
                RestAssured.get("/q/metrics");
            }
            assertThat(audit.lines()).hasSizeLessThan(told + 25);
        }
        Callers.withRoles("minbin", List.of("integration"))
                .get("/q/metrics")
                .then()
                .statusCode(200);
        as("employee").get("/v1/people/me").then().statusCode(200);

        MovedClock.moveBy(Duration.ofMinutes(1));
        RestAssured.given().get("/v1/people/me").then().statusCode(401);
    }

    @Test
    void slowsOnePersonWhoIsRefusedInALoop() {
        untilTooMuch(() -> Callers.withRoles("minwater", List.of()).get("/v1/organisations/minwater/rules"), 60, 300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /v1/people/me HTTP/1.1\r\nHost: localhost\r\nX-Half: a"})
    void endsAConnectionThatSaysNothingMore(String said) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void endsAConnectionWhoseHeaderGoesOnAndOn() throws IOException {
        assertThat(new Edge(RestAssured.port).endsAHeaderThatGoesOn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"POST, /v1/bookings", "POST, /v1/nowhere", "GET, /v1/buildings", "OPTIONS, /v1/buildings"})
    void endsAConnectionWhoseBodyGoesOnAndOn(String method, String path) throws IOException {
        String authorization = "Bearer " + Callers.token("minbin", List.of());
        assertThat(new Edge(RestAssured.port).endsABodyThatGoesOn(method, path, authorization))
                .isTrue();
    }

    private static Response change(String who) {
        return asWithJson(who, "{}").put("/v1/people/me/visibility");
    }

    private static Response untilTooMuch(Supplier<Response> call, int least, int most) {
        for (int let = 0; let < most; let++) {
            Response answer = call.get();
            if (answer.statusCode() == 429) {
                assertThat(let).isGreaterThanOrEqualTo(least);
                return answer;
            }
        }
        throw new AssertionError("nobody was slowed in " + most + " calls");
    }
}
