package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import flexplek.trial.KeycloakAdministrator;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People whom a directory puts into very many groups, with names of 60 characters. */
@QuarkusTest
@AtTheDoor
class ManyGroupsTest {
    private static final String PASSWORD = "een lang wachtwoord";
    private static final int GROUPS = 800;
    private static final int ROLES = 300;

    private final Browser browser = new Browser();

    @Inject
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String realm;

    private KeycloakAdministrator administrator = new KeycloakAdministrator("");

    @BeforeEach
    void bringIn() {
        administrator = new KeycloakAdministrator(realm);
        if (!administrator.list("/users?exact=true&username=grows").isEmpty()) {
            return;
        }
        List<String> groups = names("group", 60, GROUPS);
        JsonObject all = new JsonObject()
                .put("ifResourceExists", "SKIP")
                .put("groups", groups(groups))
                .put("roles", new JsonObject().put("realm", roles()))
                .put(
                        "users",
                        new JsonArray()
                                .add(person("two-hundred-groups", groups.subList(0, 200)))
                                .add(person("grows", List.of()))
                                .add(person("eight-hundred-groups", groups)));
        HttpResponse<String> answer = administrator.send("POST", "/partialImport", all.encode());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        readBefore("eight-hundred-groups");
    }

    /** Tokens last 6 s here, and on a busy machine Keycloak takes longer to find 800 groups that it never read before. */
    private void readBefore(String name) {
        String id = administrator
                .list("/users?exact=true&username=" + name)
                .getJsonObject(0)
                .getString("id");
        assertThat(administrator.list("/users/" + id + "/groups?briefRepresentation=false&max=2000"))
                .hasSize(GROUPS);
    }

    @Test
    void signInWithTwoHundred() {
        HttpResponse<String> page = browser.signIn("two-hundred-groups", "/team", PASSWORD);

        assertThat(page.uri()).hasToString(Browser.home() + "/team");
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
        assertThat(browser.session()).hasSizeLessThan(50);
        assertThat(claims().getJsonArray("groups")).hasSize(200);
    }

    @Test
    void readWhyWhereThereAreMoreThanFit() {
        HttpResponse<String> page = browser.signIn("eight-hundred-groups", "/team", PASSWORD);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasToString(Browser.home() + "/problems/too-many-groups");
        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
        assertThat(again().uri()).hasToString(Browser.home() + "/problems/too-many-groups");
    }

    @Test
    void readWhyWhenTheyBecomeTooManyWhileSignedIn() {
        browser.signIn("grows", "/", PASSWORD);
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
        String id = administrator
                .list("/users?exact=true&username=grows")
                .getJsonObject(0)
                .getString("id");
        JsonArray roles = administrator.list("/roles?first=0&max=2000&search=role-");
        assertThat(roles).hasSize(ROLES);

        administrator.send("POST", "/users/" + id + "/role-mappings/realm", roles.encode());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}"));
        assertThat(again().uri()).hasToString(Browser.home() + "/problems/too-many-groups");
    }

    /** Keycloak knows the person still, and asks nothing. */
    private HttpResponse<String> again() {
        return browser.follow(browser.get("/session/sign-in?to=/team", "Sec-Fetch-Mode", "navigate"));
    }

    private JsonObject claims() {
        return Tokens.claims(
                browser.get("/api/booking/v1/echo").body().replaceAll("(?s).*authorization: Bearer (\\S+).*", "$1"));
    }

    private static List<String> names(String of, int length, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> of + "-" + "x".repeat(length - of.length() - 5) + "-%03d".formatted(number))
                .toList();
    }

    private static JsonArray roles() {
        return new JsonArray(names("role", 200, ROLES).stream()
                .map(name -> new JsonObject().put("name", name))
                .toList());
    }

    private static JsonArray groups(List<String> names) {
        return new JsonArray(names.stream()
                .map(name -> new JsonObject().put("name", name).put("path", "/" + name))
                .toList());
    }

    private static JsonObject person(String name, List<String> groups) {
        return new JsonObject()
                .put("username", name)
                .put("email", name + "@flexplek.example")
                .put("emailVerified", true)
                .put("firstName", "Veel")
                .put("lastName", "Groepen")
                .put("enabled", true)
                .put("attributes", new JsonObject().put("organisation", JsonArray.of("minbin")))
                .put(
                        "groups",
                        new JsonArray(groups.stream().map(group -> "/" + group).toList()))
                .put(
                        "credentials",
                        JsonArray.of(new JsonObject()
                                .put("type", "password")
                                .put("value", PASSWORD)
                                .put("temporary", false)));
    }
}
