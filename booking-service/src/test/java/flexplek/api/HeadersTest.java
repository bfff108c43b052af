package flexplek.api;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import flexplek.local.SignedTokens;
import flexplek.trial.Callers;
import flexplek.trial.Logged;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
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
        for (String path : List.of("/v1/people/me", "/v1/nowhere", "/q/health", "/v1/openapi.yaml", "/q/swagger-ui/")) {
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
        assertThat(answerTo(
                        "POST /v1/bookings HTTP/1.1\r\nContent-Type: application/json\r\nIdempotency-Key:\r\nContent-Length: "
                                + BODY.length(),
                        BODY))
                .startsWith("HTTP/1.1 400")
                .contains("\"Idempotency-Key\"");
    }

    /** To a request as it stands, which a client with manners would mend. */
    private static String answerTo(String head, String... body) throws IOException {
        String token = Callers.tokenFor(new SignedTokens.Terms("flexplek", Duration.ofHours(1)));
        String request = head + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token
                + "\r\n\r\n" + String.join("", body);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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

            String answer = in.lines().takeWhile(line -> !line.startsWith("{")).collect(joining("\n"));

            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("Connection: close")
                    .contains("problem+json");
        }
    }

    @Test
    void hangsUpOnWhoNeverStopsSending() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            String head = "POST /v1/bookings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000000\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(() -> {
                        while (true) {
                            out.write(new byte[0x8000]);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void knowsOneAddressForOneThing() throws IOException {
        for (String address : List.of("/v1/buildings/", "/v1//buildings", "/v1/bookings/" + NOTHING + "/")) {
            assertThat(answerTo("GET " + address + " HTTP/1.1"))
                    .as(address)
                    .startsWith("HTTP/1.1 404")
                    .contains("/problems/not-found");
        }
    }

    @Test
    void saysInItsOwnWordsWhatTheFrameworkRefuses() {
        List<Response> refused = List.of(
                Callers.as("employee").accept("text/xml").get("/v1/buildings"),
                Callers.as("employee").get("/v1/nowhere"),
                Callers.as("employee").patch("/v1/bookings"),
                Callers.as("employee").contentType("text/plain").body("{}").post("/v1/bookings"));

        assertThat(refused).extracting(Response::statusCode).containsExactly(406, 404, 405, 415);
        assertThat(refused)
                .allSatisfy(answer -> assertThat(answer.<String>path("detail"))
                        .doesNotContain("HTTP")
                        .doesNotContain("@")
                        .doesNotContain("MessageBody")
                        .doesNotContain("resource method"));
        assertThat(refused.getFirst().<String>path("instance")).isEqualTo("/v1/buildings");
    }

    @Test
    void namesAFormThatBreaksOff() {
        String part = "--x\r\nContent-Disposition: form-data; name=\"plan\"";
        for (String form : List.of(
                "x",
                "",
                "--x\r\n",
                part + "\r\n\r\nabc",
                part + "\r\nno header\r\n\r\nabc\r\n--x--\r\n",
                part + "; filename*=bogus''p\r\n\r\nabc\r\n--x--\r\n",
                part + "\r\nContent-Type: text/plain; charset=bogus\r\n\r\nabc\r\n--x--\r\n",
                (part + "\r\n\r\nabc\r\n").repeat(1001) + "--x--\r\n")) {
            Response answer = Callers.as("admin")
                    .config(RestAssured.config()
                            .encoderConfig(
                                    encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                    .contentType("multipart/form-data; boundary=x")
                    .body(form)
                    .post("/v1/building-imports");
            assertThat(answer.statusCode()).as(form).isEqualTo(400);
            assertThat(answer.<List<String>>path("violations.field")).as(form).isNotEmpty();
        }
    }

    @Test
    void namesAFormWithoutABoundary() throws IOException {
        assertThat(answerTo(
                        "POST /v1/building-imports HTTP/1.1\r\nContent-Length: 1\r\n"
                                + "Content-Type: multipart/form-data; boundary=",
                        "x"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void namesAHostThatIsMissing() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port);
                Logged log = new Logged("")) {
            socket.getOutputStream()
                    .write("GET /v1/buildings HTTP/1.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("problem+json")
                    .contains("Host");
            assertThat(log.errors()).isEmpty();
        }
    }

    @Test
    void doesNotTakeACallerWhoHangsUpForAFault() throws IOException {
        try (Logged log = new Logged("")) {
            String token = Callers.tokenFor(new SignedTokens.Terms("flexplek", Duration.ofHours(1)));
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write(("POST /v1/bookings HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                        + "\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"a")
                                .getBytes(StandardCharsets.US_ASCII));
                await().during(Duration.ofMillis(300)).until(() -> true);
            }

            await().during(Duration.ofSeconds(2)).until(() -> log.errors().isEmpty());
        }
    }

    @Test
    void givesMeasurementsToWhoRunsTheHouse() {
        given().get("/q/metrics").then().statusCode(401);
        Callers.as("employee").get("/q/metrics").then().statusCode(403);
        assertThat(Callers.as("platform-admin").get("/q/metrics").asString()).contains("http_server_requests");
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
