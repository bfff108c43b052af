package flexplek.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A type of problem opens where it was sent; that each one does is seen wherever a test is refused something. */
@QuarkusTest
@OnRealStack
class ProblemTypesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void isAPageInABrowserInItsLanguage() {
        Response page = given().accept(BROWSER)
                .header("Accept-Language", "nl-NL,nl;q=0.9")
                .get("/problems/not-possible-for-them");

        page.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Language", "nl")
                .header("Vary", "Accept, Accept-Language")
                .header("Content-Security-Policy", startsWith("default-src 'none'"));
        assertThat(page.asString())
                .contains("<html lang=\"nl\">", "<h1>", "/problems/not-possible-for-them")
                .contains("Wat collega&#39;s geboekt hebben, vertellen ze zelf.");
    }

    @Test
    void isADocumentForAProgram() {
        given().accept("application/json")
                .get("/problems/space-taken")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("Content-Language", "en")
                .body("type", equalTo("/problems/space-taken"))
                .body("title", equalTo("This space has just been taken"))
                .body("meaning", startsWith("Two people wanted the same space at the same time."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/plain", "image/png", "nonsense"})
    void isATextForAnybodyElse(String accepted) {
        Response text = given().header("Accept", accepted).get("/problems/not-found");

        text.then().statusCode(200).contentType(startsWith("text/plain"));
        assertThat(text.asString()).startsWith("This does not exist\n\n").endsWith("\n\n/problems/not-found\n");
    }

    @Test
    void isNothingWhereNobodySendsIt() {
        given().get("/problems/none-such")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
        given().post("/problems/space-taken").then().statusCode(404);
    }
}
