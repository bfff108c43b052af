package flexplek.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import flexplek.local.SignedTokens;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the headers of requests may be, and what those of answers say. */
@QuarkusTest
@OnRealStack
class HeadersTest {

    private static final String NOTHING = "0199f3a0-dead-7000-8000-000000000000";
    private static final String BODY = """
            {"spaceId":"%s","start":"2026-11-24T08:00:00Z","end":"2026-11-24T16:00:00Z"}""".formatted(NOTHING);

    @Test
    void everyAnswerTellsBrowsersWhatNotToDo() {
        for (String path : List.of("/v1/people/me", "/v1/nowhere", "/q/health", "/q/openapi", "/q/swagger-ui/")) {
            Response answer = Callers.as("employee").get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
        }
        Response mine = Callers.as("employee").get("/v1/people/me");
        assertThat(mine.header("Cache-Control")).isEqualTo("no-store");
        assertThat(mine.header("Content-Security-Policy")).contains("default-src 'none'");
        // The pages of the API run scripts of their own.
        assertThat(given().get("/q/swagger-ui/").header("Content-Security-Policy"))
                .doesNotContain("default-src");
    }

    @Test
    void givesTheDocumentOfTheApiToEveryOriginWithoutAToken() {
        given().header("Origin", "https://elsewhere.example")
                .get("/v1/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Access-Control-Allow-Origin", "*")
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/bookings'.post.operationId", equalTo("book"));
    }

    @Test
    void asksForAGoodToken() {
        List<String> bad = List.of(
                "",
                "Bearer",
                "Bearer nonsense",
                "Bearer a.b.c",
                "Basic YTpi",
                "Bearer " + "x".repeat(9000),
                "Bearer " + Callers.tokenFor(new SignedTokens.Terms("flexplek", Duration.ofHours(-1))),
                "Bearer " + Callers.tokenFor(new SignedTokens.Terms("another", Duration.ofHours(1))),
                "Bearer " + Callers.tokenFor(new SignedTokens.Terms("flexplek", Duration.ofHours(1))) + "x");
        for (String authorization : bad) {
            Response answer = given().header("Authorization", authorization).get("/v1/people/me");
            assertThat(answer.statusCode()).as(authorization).isEqualTo(401);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.<String>path("type")).isEqualTo("/problems/unauthorized");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void namesAKeyThatIsTooLong() {
        for (String key : List.of("k".repeat(201), "k".repeat(2000))) {
            Response answer = Callers.asWithJson("employee", BODY)
                    .header("Idempotency-Key", key)
                    .post("/v1/bookings");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.<List<String>>path("violations.field")).containsExactly("Idempotency-Key");
        }
    }

    @Test
    void namesAVersionThatIsNone() {
        SmallBuilding building = SmallBuilding.withDesks("HEADERS", 1);
        Map<String, String> changes = Map.of(
                "/v1/spaces/" + building.desk(1) + "/service",
                "{\"inService\":true}",
                "/v1/buildings/" + building.id() + "/rules",
                "{\"graceMinutes\":30}",
                "/v1/organisations/minbin/rules",
                "{\"daysAhead\":60}",
                "/v1/people/me/visibility",
                "{\"visibleTo\":\"TEAM\"}");
        changes.forEach((path, body) -> {
            for (String version : List.of("7", "\"7", "W/7")) {
                Response answer = Callers.asWithJson("admin", body)
                        .header("If-Match", version)
                        .put(path);
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
                assertThat(answer.<List<String>>path("violations.field")).containsExactly("If-Match");
            }
        });
    }

    @Test
    void namesAKeyThatIsEmpty() throws IOException {
        String request = "POST /v1/bookings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Callers.tokenFor(new SignedTokens.Terms("flexplek", Duration.ofHours(1)))
                + "\r\nContent-Type: application/json\r\nIdempotency-Key:\r\nContent-Length: " + BODY.length()
                + "\r\n\r\n" + BODY;
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("\"Idempotency-Key\"");
        }
    }

    @Test
    void stopsABodyThatNeverSaysHowLongItIs() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            String token = Callers.tokenFor(new SignedTokens.Terms("flexplek", Duration.ofHours(1)));
            out.write(("POST /v1/bookings HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            Thread.ofVirtual().start(() -> pour(out));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            // The framework counts while it reads and hangs up itself, so there is no document with it.
            assertThat(in.readLine()).contains("413");
        }
    }

    /** Far more than any body here may have, until the service hangs up. */
    private static void pour(OutputStream out) {
        byte[] chunk = ("8000\r\n" + " ".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try {
            for (int i = 0; i < 2000; i++) {
                out.write(chunk);
            }
        } catch (IOException e) {
            // The service has heard enough.
        }
    }
}
