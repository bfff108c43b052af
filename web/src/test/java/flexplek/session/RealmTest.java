package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import flexplek.trial.KeycloakAdministrator;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the realm of the running Keycloak lets people do. */
@QuarkusTest
@AtTheDoor
class RealmTest {
    private static final String PASSWORD = "een lang wachtwoord";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String realm;

    private KeycloakAdministrator administrator = new KeycloakAdministrator("");

    @BeforeEach
    void know() {
        administrator = new KeycloakAdministrator(realm);
    }

    @Test
    void takesPasswordsOnItsOwnPageOnly() {
        assertThat(token("client_id=admin-cli&grant_type=password&username=employee&password=flexplek-local")
                        .body())
                .doesNotContain("access_token");
        assertThat(clients()
                        .filter(client -> client.getBoolean("directAccessGrantsEnabled"))
                        .map(client -> client.getString("clientId")))
                .as("flexplek-cli is in the local realm only")
                .containsExactly("flexplek-cli");
    }

    @Test
    void hasNoClientThatNobodyUses() {
        assertThat(clients()
                        .filter(client -> client.getBoolean("publicClient"))
                        .map(client -> client.getString("clientId")))
                .containsExactlyInAnyOrder(
                        "account", "account-console", "security-admin-console", "flexplek-cli", "flexplek-swagger");
        assertThat(clients()
                        .map(client -> client.getJsonObject("attributes")
                                .getString("oauth2.device.authorization.grant.enabled", "false")))
                .containsOnly("false");
    }

    @Test
    void takesARefreshTokenOnce() {
        String refresh = new JsonObject(
                        token("client_id=flexplek-cli&grant_type=password&username=newcomer&password=flexplek-local")
                                .body())
                .getString("refresh_token");
        String renewal = "client_id=flexplek-cli&grant_type=refresh_token&refresh_token=" + refresh;

        assertThat(token(renewal).statusCode()).isEqualTo(200);
        assertThat(token(renewal).statusCode()).isEqualTo(400);
    }

    @Test
    void makesWhoeverGuessesWait() {
        String name = person();
        for (int guess = 0; guess < 12; guess++) {
            new Browser().signIn(name, "/", "guess " + guess);
        }

        assertThat(new Browser().signIn(name, "/", PASSWORD).uri().toString()).startsWith(realm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "only-eleven", "NAME", "NAME-and-more"})
    void refusesAPasswordThatIsEasyToGuess(String password) {
        String name = person();

        assertThat(administrator
                        .send("PUT", "/users/" + id(name) + "/reset-password", password(password.replace("NAME", name)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void asksForASecondFactorWhereADeploymentWantsOne() {
        List<JsonObject> steps = administrator.list("/authentication/flows/browser/executions").stream()
                .map(JsonObject.class::cast)
                .toList();
        JsonObject both = step(steps, "Browser - Conditional 2FA");
        JsonObject whoHasOne = steps.stream()
                .filter(step -> "conditional-user-configured".equals(step.getString("providerId")))
                .findFirst()
                .orElseThrow();
        JsonObject code = steps.stream()
                .filter(step -> "auth-otp-form".equals(step.getString("providerId")))
                .findFirst()
                .orElseThrow();
        try {
            require(both, "REQUIRED");
            require(whoHasOne, "DISABLED");
            require(code, "REQUIRED");

            HttpResponse<String> page = new Browser().signIn(person(), "/", PASSWORD);

            assertThat(page.uri().toString()).startsWith(realm);
            assertThat(page.body()).contains("totp");
        } finally {
            require(both, both.getString("requirement"));
            require(whoHasOne, whoHasOne.getString("requirement"));
            require(code, code.getString("requirement"));
        }
    }

    private static JsonObject step(List<JsonObject> steps, String name) {
        return steps.stream()
                .filter(step -> name.equals(step.getString("displayName")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No step " + name + " in " + steps));
    }

    private void require(JsonObject step, String requirement) {
        assertThat(administrator
                        .send(
                                "PUT",
                                "/authentication/flows/browser/executions",
                                step.copy().put("requirement", requirement).encode())
                        .statusCode())
                .isBetween(200, 204);
    }

    private Stream<JsonObject> clients() {
        return administrator.list("/clients?max=100").stream()
                .map(JsonObject.class::cast)
                .filter(client -> client.getBoolean("enabled"));
    }

    /** Somebody new, of whom no other test knows. */
    private String person() {
        String name = "person-" + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> made = administrator.send(
                "POST",
                "/users",
                new JsonObject()
                        .put("username", name)
                        .put("email", name + "@flexplek.example")
                        .put("emailVerified", true)
                        .put("firstName", "Proef")
                        .put("lastName", "Persoon")
                        .put("enabled", true)
                        .put("attributes", new JsonObject().put("organisation", new JsonArray().add("minbin")))
                        .encode());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(administrator
                        .send("PUT", "/users/" + id(name) + "/reset-password", password(PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        return name;
    }

    private String id(String name) {
        return administrator
                .list("/users?exact=true&username=" + name)
                .getJsonObject(0)
                .getString("id");
    }

    private static String password(String password) {
        return new JsonObject()
                .put("type", "password")
                .put("temporary", false)
                .put("value", password)
                .encode();
    }

    private HttpResponse<String> token(String form) {
        return new Browser().send("POST", realm + "/protocol/openid-connect/token", form, "Content-Type", FORM);
    }
}
