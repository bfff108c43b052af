package flexplek.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.local.SignIn;
import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AtTheDoor
class AuditTrailTest {
    private static final String BOOKING = "/api/booking/v1/bookings/0199f3a0-dead-7000-8000-000000000000";

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        Logger.getLogger("audit").addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("audit").removeHandler(lines);
    }

    @Test
    void tellsOfACallOfNobody() {
        new Browser().get(BOOKING + "?search=Emma");

        assertThat(lines.all)
                .containsExactly("outcome=not-signed-in status=401 operation=GET on=" + BOOKING
                        + " why=signed-out account=unknown");
    }

    @Test
    void tellsWhoseActHadNoProof() {
        Browser browser = new Browser().signedIn("employee");
        String account = browser.get("/session").body().replaceAll(".*\"account\":\"([^\"]+)\".*", "$1");

        browser.send("DELETE", BOOKING, "");

        assertThat(lines.all)
                .containsExactly("outcome=not-allowed status=403 operation=DELETE on=" + BOOKING + " why=csrf account="
                        + account);
    }

    @Test
    void tellsOfASignInThatFailed() {
        new Browser().get("/session/callback?code=none&state=none");

        assertThat(lines.all)
                .containsExactly("outcome=sign-in-failed status=302 operation=GET on=/session/callback"
                        + " why=sign-in-failed account=unknown");
    }

    @Test
    void tellsOfAWordOfASignOutThatIsNotKeycloaks() {
        new Browser()
                .send(
                        "POST",
                        "/session/back-channel-logout",
                        "logout_token=none",
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertThat(lines.all)
                .containsExactly("outcome=not-allowed status=400 operation=POST on=/session/back-channel-logout"
                        + " why=logout-token account=unknown");
    }

    @Test
    void tellsWhoAskedForMeasurementsInVain() {
        new Browser().get("/q/metrics", "Authorization", "Bearer " + SignIn.token("employee"));

        await().untilAsserted(() -> assertThat(lines.all)
                .containsExactly("outcome=not-allowed status=403 operation=GET on=/q/metrics why=beside-the-api"
                        + " account=unknown"));
    }

    @Test
    void keepsWhatCallersWriteOutOfTheLog() {
        new Browser().get("/api/booking/v1/people/Emma%20de%20Wit/x");

        assertThat(lines.all).singleElement().asString().contains(" on=/api/booking/v1/people/none/x why=");
    }

    private static final class Lines extends Handler {
        private static final PatternFormatter MESSAGE = new PatternFormatter("%s");
        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            all.add(MESSAGE.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
