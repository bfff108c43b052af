package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AtTheDoor
class CookieTest {
    private static final String NOBODY = "{\"signedIn\":false}";

    private final Browser browser = new Browser();

    @Test
    void keepsTheTokensWhereNoScriptCanReadThem() {
        HttpResponse<String> callback = browser.get("/session/sign-in?to=/", "Sec-Fetch-Mode", "navigate");

        assertThat(callback.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.startsWith("__Host-q_"))
                .allMatch(cookie -> cookie.contains("; Path=/; Secure; HTTPOnly; SameSite=Lax"));
        assertThat(browser.signedIn("employee").cookies().values())
                .noneMatch(cookie -> cookie.contains("employee@flexplek.example"));
    }

    @Test
    void forgetsACookieThatIsNotOurs() {
        browser.cookies().put("__Host-q_session", "invented");

        assertThat(browser.get("/session").body()).isEqualTo(NOBODY);

        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void letsNoCookieInThatAnotherHostMayHaveSet() {
        browser.signedIn("employee");
        Browser other = new Browser();
        browser.cookies().forEach((name, value) -> other.cookies().put(name.replace("__Host-", ""), value));

        assertThat(other.get("/session").body()).isEqualTo(NOBODY);
    }
}
