package flexplek.door;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With 30 calls where a house has 60,000: one address knocks without end, and nobody else notices. */
@QuarkusTest
@AtTheDoor
@TestProfile(KnockingTest.Narrow.class)
class KnockingTest {
    private static final String CALL = "/api/booking/v1/echo";

    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "flexplek.session.before-sign-in.at-once", "30", "flexplek.session.before-sign-in.per-minute", "1");
        }
    }

    private final HttpClient elsewhere = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .localAddress(InetAddress.ofLiteral("127.0.0.9"))
            .build();

    @Test
    void isHeldBackByAddressAndNotForOthers() throws Exception {
        HttpResponse<String> answer = knock(CALL);
        for (int i = 0; i < 100 && answer.statusCode() == 401; i++) {
            answer = knock(CALL);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/too-many-sign-ins");
        for (String way : new String[] {"/session/sign-in", "/session/callback?code=none&state=none"}) {
            assertThat(knock(way).headers().firstValue("Location")).hasValue("/problems/too-many-sign-ins");
        }
        HttpResponse<String> beside = knock("/q/metrics");
        assertThat(beside.statusCode()).isEqualTo(429);
        assertThat(beside.headers().firstValue("Retry-After")).isPresent();
        assertThat(new Browser().signedIn("employee").get(CALL).statusCode()).isEqualTo(200);
    }

    /** Whoever says to come from another address is not believed. */
    @Test
    void takesNobodysWordForAnAddress() throws Exception {
        for (int i = 0; i < 31; i++) {
            knock(CALL, "X-Forwarded-For", "192.0.2." + i, "Forwarded", "for=192.0.2." + i);
        }

        assertThat(knock(CALL, "X-Forwarded-For", "192.0.2.77").statusCode()).isEqualTo(429);
    }

    private HttpResponse<String> knock(String address, String... headers) throws IOException, InterruptedException {
        String home = "http://127.0.0.1:" + URI.create(Browser.home()).getPort();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(home + address)).header("Sec-Fetch-Mode", "navigate");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return elsewhere.send(request.build(), BodyHandlers.ofString());
    }
}
