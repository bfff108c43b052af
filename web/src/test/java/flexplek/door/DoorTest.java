package flexplek.door;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.local.Edge;
import flexplek.local.SignIn;
import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AtTheDoor
class DoorTest {
    private static final String ECHO = "/api/booking/v1/echo";

    private final Browser browser = new Browser();

    @BeforeEach
    void signIn() {
        browser.signedIn("employee");
    }

    @Test
    void passesTheTokenAndNotTheCookie() {
        HttpResponse<String> answer = browser.get(ECHO + "?day=2026-11-30", "X-Forwarded-For", "invented");

        assertThat(answer.body())
                .startsWith("GET /v1/echo?day=2026-11-30\n")
                .contains("authorization: Bearer ey")
                .doesNotContain("cookie:", "x-forwarded-for", "invented");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("inside"));
    }

    @Test
    void refusesACallOfNobody() {
        HttpResponse<String> answer = new Browser().get(ECHO);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/signed-out");
    }

    @Test
    void passesWhatAProblemMeansToAnybodyAndWithoutAToken() {
        HttpResponse<String> answer = new Browser().get("/api/booking/problems/space-taken");

        assertThat(answer.body()).startsWith("GET /problems/space-taken\n").doesNotContain("authorization:");
        assertThat(new Browser()
                        .send("POST", "/api/booking/problems/space-taken", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Browser().get("/api/booking/problems/../q/metrics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void passesAnActWithItsProofItsKeyAndItsCondition() {
        HttpResponse<String> answer = browser.send(
                "PUT",
                ECHO,
                "{\"graceMinutes\":20}",
                "X-CSRF-Token",
                browser.csrf(),
                "Idempotency-Key",
                "once",
                "If-Match",
                "\"3\"",
                "Content-Type",
                "application/json",
                "Accept-Language",
                "nl");

        assertThat(answer.body())
                .startsWith("PUT ")
                .contains("idempotency-key: once", "if-match: \"3\"", "content-type: application/json")
                .contains("accept-language: nl")
                .doesNotContain("x-csrf-token")
                .endsWith("{\"graceMinutes\":20}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void refusesAnActWithoutProof(String method) {
        HttpResponse<String> answer = browser.send(method, ECHO, "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/csrf");
    }

    @Test
    void refusesTheProofOfAnotherSession() {
        String other = new Browser().signedIn("organiser").csrf();

        assertThat(browser.send("POST", ECHO, "", "X-CSRF-Token", other).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void passesAProgramsOwnTokenAsItIsAndNoProofIsNeeded(String method) {
        HttpResponse<String> answer =
                new Browser().send(method, ECHO, "", "Authorization", "Bearer own", "Cookie", "any=thing");

        assertThat(answer.body())
                .startsWith(method + " /v1/echo\n")
                .contains("authorization: Bearer own\n")
                .doesNotContain("cookie:");
    }

    @Test
    void takesTheTokenOfTheCallBeforeThatOfTheSession() {
        assertThat(browser.get(ECHO, "Authorization", "bearer own").body()).contains("authorization: Bearer own\n");
    }

    @Test
    void refusesAnyOtherSignInThanByToken() {
        HttpResponse<String> answer = new Browser().send("PUT", ECHO, "", "Authorization", "Basic b3duOm93bg==");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/signed-out");
    }

    @Test
    void leadsAProgramNowhereElseEither() {
        assertThat(new Browser()
                        .get("/api/booking/v1/../q/health", "Authorization", "Bearer own")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsWhereSomethingNewIsAsABrowserFindsIt() {
        HttpResponse<String> answer =
                browser.send("POST", "/api/booking/v1/created", "{}", "X-CSRF-Token", browser.csrf());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/booking/v1/bookings/7?full=yes");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"3\"");
    }

    @Test
    void pressesWhatIsWorthIt() {
        HttpResponse<byte[]> answer = browser.bytes("/api/booking/v1/created", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body()).hasSizeLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/booking/q/health",
                "/api/booking/v1/../q/health",
                "/api/booking/v1/%2e%2e/q/health",
                "/api/nobody/v1/echo",
                "/api/booking",
                "/api/"
            })
    void leadsNowhereElse(String address) {
        HttpResponse<String> answer = browser.get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("inside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/{x}", "/api/booking/v1/{x}", "/api/booking/v1/echo?a=%", "/%zz", "/a|b", "/a\\b"})
    void refusesAnAddressThatIsNone(String address) {
        assertThat(new Edge(URI.create(Browser.home()).getPort()).answerTo(address))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("The address holds a character");
    }

    @Test
    void givesMeasurementsToWhoRunsTheHouse() {
        assertThat(browser.get("/q/metrics").statusCode()).isEqualTo(401);
        assertThat(measurements(SignIn.token("employee")).statusCode()).isEqualTo(403);
        assertThat(measurements(SignIn.token("platform-admin")).body()).contains("http_server_requests");
    }

    @Test
    void opensNothingInsideToEverybodyButHealth() {
        Edge edge = new Edge(URI.create(Browser.home()).getPort());

        assertThat(edge.openInnerPaths()).isEmpty();
        assertThat(edge.answerToTwoHosts("/")).startsWith("HTTP/1.1 400").contains("Host must name the host");
        assertThat(edge.answerToUpgrade("/")).startsWith("HTTP/1.1 200");
        assertThat(browser.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void countsCallsUnderAFewNames() {
        for (int one = 0; one < 150; one++) {
            browser.get("/assets/none-" + one + ".js");
            browser.get("/bookings/" + one);
            browser.get("/api/booking/v1/echo/" + one);
        }

        assertThat(measurements(SignIn.token("platform-admin"))
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                        .map(line -> line.replaceAll(".*uri=\"([^\"]*)\".*", "$1"))
                        .distinct())
                .contains("/app", "/api/booking")
                .hasSizeLessThan(15);
    }

    @Test
    void saysWhenTheHostIsMissing() throws IOException {
        URI home = URI.create(Browser.home());
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.getOutputStream()
                    .write("GET /api/booking/v1/echo HTTP/1.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("Host must name the host");
        }
    }

    private static HttpResponse<String> measurements(String token) {
        return new Browser().get("/q/metrics", "Authorization", "Bearer " + token);
    }
}
