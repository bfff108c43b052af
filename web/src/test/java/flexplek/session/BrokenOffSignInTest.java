package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever comes back from Keycloak without having signed in sees one page, from where the next try works. */
@QuarkusTest
@AtTheDoor
class BrokenOffSignInTest {
    private static final String PAGE = "/problems/sign-in-failed";

    private final Browser browser = new Browser();

    /** {@code STATE} is that of the sign-in which was begun. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?error=access_denied&state=STATE",
                "?error=access_denied&error_description=The+person+said+no&state=STATE",
                "?error=temporarily_unavailable&error_description=authentication_expired&state=STATE",
                "?error=server_error&state=STATE",
                "?error=access_denied&state=invented",
                "?error=access_denied",
                "?code=invented&state=STATE",
                "?code=invented&state=invented",
                "?code=invented&state=STATE.STATE",
                "?code=invented&state=",
                "?code=invented",
                "?state=STATE",
                "?code=&state=STATE",
                "?code=a&code=b&state=STATE&state=STATE",
                "?error=%0d%0aSet-Cookie:+a=b&state=STATE",
                "?",
                "",
            })
    void endsOnAPageAndTheNextTryWorks(String cameBack) {
        String state = begin().replaceFirst(".*[?&]state=([^&]+).*", "$1");

        HttpResponse<String> answer = browser.get("/session/callback" + cameBack.replace("STATE", state));

        assertShowsThePage(answer);
        assertNextTryWorks();
    }

    @Test
    void endsOnThePageWhenKeycloakItselfSendsSomebodyBack() {
        HttpResponse<String> sentBack = browser.get(begin() + "&prompt=none");
        String callback = sentBack.headers().firstValue("Location").orElseThrow();
        assertThat(callback).contains("error=login_required");

        assertShowsThePage(browser.get(callback));
        assertNextTryWorks();
    }

    @Test
    void endsOnThePageWhenTheSignInHasExpiredInTheBrowser() {
        String state = begin().replaceFirst(".*[?&]state=([^&]+).*", "$1");
        browser.cookies().clear();

        HttpResponse<String> answer = browser.get("/session/callback?code=late&state=" + state);

        assertShowsThePage(answer);
        assertNextTryWorks();
    }

    @Test
    void stillIsSignedInWhoGoesBackToThatAddress() {
        browser.signedIn("employee");

        for (String old : new String[] {"?code=spent&state=spent", "?error=access_denied&state=spent", ""}) {
            HttpResponse<String> page = browser.follow(browser.get("/session/callback" + old));

            assertThat(page.statusCode()).as(old).isEqualTo(200);
            assertThat(browser.get("/session").body()).as(old).contains("\"signedIn\":true");
        }
    }

    /** Where the door sends a browser to sign in. */
    private String begin() {
        return browser.get("/session/sign-in?to=/team", "Sec-Fetch-Mode", "navigate")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** In one step, so there is no way round in a circle. */
    private void assertShowsThePage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        URI to = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
        assertThat(to.toString()).startsWith(Browser.home() + PAGE);
        HttpResponse<String> page = browser.get(to.toString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
    }

    private void assertNextTryWorks() {
        assertThat(browser.signIn("employee", "/team").uri()).hasToString(Browser.home() + "/team");
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
    }
}
