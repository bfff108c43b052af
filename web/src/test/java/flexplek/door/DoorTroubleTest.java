package flexplek.door;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AtTheDoor
class DoorTroubleTest {
    private static final String ECHO = "/api/booking/v1/echo";

    private final Browser browser = new Browser();

    @BeforeEach
    void signIn() {
        browser.signedIn("employee");
    }

    @Test
    void saysWhenAServiceIsAway() {
        HttpResponse<String> answer = browser.get("/api/notification/v1/messages");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/service-away");
    }

    @Test
    void saysSoInTheLanguageOfThePage() {
        HttpResponse<String> away = browser.get("/api/notification/v1/messages", "Accept-Language", "nl");
        HttpResponse<String> nothing = browser.get("/api/none/v1/messages", "Accept-Language", "nl");

        assertThat(away.headers().firstValue("Content-Language")).hasValue("nl");
        assertThat(away.body()).contains("Een deel van Flexplek geeft geen antwoord");
        assertThat(nothing.headers().firstValue("Content-Language")).hasValue("nl");
        assertThat(nothing.body()).contains("Dit bestaat niet");
        assertThat(browser.get("/api/none/v1/messages").body()).contains("This does not exist");
    }

    @Test
    void waitsNotForEverForAService() {
        assertThat(browser.get("/api/booking/v1/silent").statusCode()).isEqualTo(503);
    }

    @Test
    void refusesABodyThatIsTooLargeOrOfUnknownLength() {
        byte[] large = new byte[10_485_761];
        String csrf = browser.csrf();

        HttpResponse<String> refused = browser.send(
                "POST", ECHO, BodyPublishers.ofByteArray(large), BodyHandlers.ofString(), "X-CSRF-Token", csrf);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("/problems/body-too-large").contains("10485760");
        assertThat(browser.send(
                                "POST",
                                ECHO,
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10])),
                                BodyHandlers.ofString(),
                                "X-CSRF-Token",
                                csrf)
                        .statusCode())
                .isEqualTo(411);
    }
}
