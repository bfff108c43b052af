package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AtTheDoor
class SessionTest {
    private static final String NOBODY = "{\"signedIn\":false}";

    private final Browser browser = new Browser();

    @Inject
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String realm;

    @Test
    void tellsThatNobodyIsSignedIn() {
        HttpResponse<String> session = browser.get("/session");

        assertThat(session.body()).isEqualTo(NOBODY);
        assertThat(session.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void signsInOnKeycloaksPageAndComesBackToTheWantedPage() {
        HttpResponse<String> page = browser.signIn("organiser", "/book?floor=3&date=2026-11-30");

        assertThat(page.uri()).hasToString(Browser.home() + "/book?floor=3&date=2026-11-30");
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void asksOnKeycloaksPageInTheLanguageThatWasChosen(String language) {
        HttpResponse<String> page = browser.follow(
                browser.get("/session/sign-in?to=/team&ui_locales=" + language, "Sec-Fetch-Mode", "navigate"));

        assertThat(page.body()).contains("name=\"password\"").contains("lang=\"" + language + "\"");
    }

    @Test
    void tellsWhoIsSignedIn() {
        assertThat(browser.signedIn("facility").get("/session").body())
                .contains("\"signedIn\":true")
                .containsPattern("\"account\":\"[\\w-]{43}\"")
                .doesNotContain("00000000-0000-4000-8000-000000000004")
                .contains("\"name\":\"Frits Dekker\"")
                .contains("\"organisation\":\"minbin\"")
                .contains("\"roles\":[\"employee\",\"facility\"")
                .contains("\"expiresAt\":\"20");
    }

    @Test
    void goesToTheFirstPageWhenTheWantedOneIsElsewhere() {
        HttpResponse<String> page = browser.signIn("employee", "//evil.example/steal");

        assertThat(page.uri()).hasToString(Browser.home() + "/");
    }

    @Test
    void sendsAScriptNoRedirectButAProblem() {
        HttpResponse<String> answer = browser.get("/session/sign-in?to=/", "Sec-Fetch-Mode", "cors");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/signed-out");
    }

    @Test
    void showsAPageWhenTheWayBackFromKeycloakIsNotOurs() {
        HttpResponse<String> answer = browser.get("/session/callback?code=stolen&state=invented");

        assertThat(answer.headers().firstValue("Location")).hasValue("/problems/sign-in-failed");
    }

    @Test
    void renewsTheTokenSilently() {
        browser.signedIn("employee");
        String first = token();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(token()).startsWith("ey").isNotEqualTo(first));

        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
    }

    @Test
    void signsOutHereAndInKeycloak() {
        browser.signedIn("employee");
        Browser copy = browser.copy();

        HttpResponse<String> answer = browser.send("POST", "/session/sign-out", "", "X-CSRF-Token", browser.csrf());

        assertThat(answer.body()).isEqualTo("{\"signedIn\":false,\"to\":\"/signed-out\"}");
        assertThat(browser.cookies().keySet()).noneMatch(name -> name.contains("q_session"));
        assertThat(copy.get("/session").body()).isEqualTo(NOBODY);
        assertThat(browser.follow(browser.get("/session/sign-in")).body()).contains("name=\"password\"");
    }

    @Test
    void signsInAtTheLastOfManyLinksAndKeepsFewCookies() {
        for (int link = 1; link < 40; link++) {
            browser.get("/session/sign-in?to=/bookings/" + link, "Sec-Fetch-Mode", "navigate");
            assertThat(browser.cookies()).hasSizeLessThanOrEqualTo(UnfinishedSignIns.KEPT);
        }

        HttpResponse<String> page = browser.signIn("employee", "/bookings/40");

        assertThat(page.uri()).hasToString(Browser.home() + "/bookings/40");
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
    }

    @Test
    void keepsAShortKeyInTheBrowserHoweverManyTeamsThereAre() {
        browser.signedIn("employee");

        assertThat(browser.session()).isNotEmpty().hasSizeLessThan(50);
    }

    @Test
    void tellsTheBrowserToForgetWhatItKept() {
        browser.signedIn("employee");

        HttpResponse<String> answer = browser.send("POST", "/session/sign-out", "", "X-CSRF-Token", browser.csrf());

        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
    }

    @Test
    void signsNobodyOutForAnotherSite() {
        browser.signedIn("employee");

        HttpResponse<String> answer = browser.send("POST", "/session/sign-out", "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
    }

    @Test
    void endsWhenTheSessionEndsInKeycloak() {
        browser.signedIn("employee");
        HttpResponse<String> question =
                browser.follow(browser.get(realm + "/protocol/openid-connect/logout?client_id=flexplek-web"));

        browser.submit(question, null);

        await().untilAsserted(() -> assertThat(browser.get("/session").body()).isEqualTo(NOBODY));
    }

    private String token() {
        return browser.get("/api/booking/v1/echo").body().replaceAll("(?s).*authorization: Bearer (\\S+).*", "$1");
    }
}
