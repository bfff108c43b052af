package flexplek.door;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AtTheDoor
class AppFilesTest {
    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+\\.js)\"");

    private final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/book?floor=3", "/bookings/7", "/problems/space-taken", "/signed-out"})
    void showsTheAppOnEveryPage(String address) {
        HttpResponse<String> page = browser.get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Flexplek</title>");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void keepsForEverWhatChangesItsNameWithItsContent() {
        HttpResponse<String> asset = browser.get(asset());

        assertThat(asset.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(asset.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
    }

    @Test
    void sendsThePressedFormToWhoReadsIt() {
        int whole = browser.bytes(asset()).body().length;

        HttpResponse<byte[]> pressed = browser.bytes(asset(), "Accept-Encoding", "gzip, deflate, br");

        assertThat(pressed.headers().firstValue("Content-Encoding")).hasValue("br");
        assertThat(pressed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(pressed.body().length).isLessThan(whole / 2);
    }

    @Test
    void sendsNothingAgainThatTheBrowserHas() {
        String tag = browser.get("/").headers().firstValue("ETag").orElseThrow();

        assertThat(browser.get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/old-1234.js", "/favicon.gif", "/files.json", "/index.html.br", "/session/nothing"})
    void saysThatAFileIsNotThere(String address) {
        HttpResponse<String> answer = browser.get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/session", "/api/booking/v1/echo", "/assets/old-1234.js"})
    void tellsTheBrowserWhatToRefuse(String address) {
        HttpResponse<String> answer = browser.get(address);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    private String asset() {
        Matcher asset = ASSET.matcher(browser.get("/").body());
        assertThat(asset.find()).isTrue();
        return asset.group(1);
    }
}
