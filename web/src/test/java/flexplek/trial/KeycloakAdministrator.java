package flexplek.trial;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Who runs the Keycloak of this test run: sees its events and changes its realm. */
public final class KeycloakAdministrator {
    private final Browser browser = new Browser();
    private final String keycloak;

    /** Of the Keycloak that has this realm. */
    public KeycloakAdministrator(String realm) {
        keycloak = realm.replace("/realms/flexplek", "");
    }

    public JsonObject realm() {
        return new JsonObject(send("GET", "", "").body());
    }

    public JsonArray list(String path) {
        return new JsonArray(send("GET", path, "").body());
    }

    /** From now on Keycloak remembers these; of most it keeps nothing by itself. */
    public void remember(String... types) {
        JsonObject config =
                new JsonObject().put("eventsEnabled", true).put("enabledEventTypes", JsonArray.of((Object[]) types));
        send("PUT", "/events/config", config.encode());
    }

    /** How often something has happened, such as {@code REFRESH_TOKEN}. */
    public int events(String type) {
        return list("/events?max=5000&type=" + type).size();
    }

    public HttpResponse<String> send(String method, String path, String body) {
        return browser.send(
                method,
                keycloak + "/admin/realms/flexplek" + path,
                BodyPublishers.ofString(body),
                BodyHandlers.ofString(),
                "Authorization",
                "Bearer " + token(),
                "Content-Type",
                "application/json");
    }

    private String token() {
        HttpResponse<String> answer = browser.send(
                "POST",
                keycloak + "/realms/master/protocol/openid-connect/token",
                "client_id=admin-cli&grant_type=password&username=admin&password=admin",
                "Content-Type",
                "application/x-www-form-urlencoded");
        return new JsonObject(answer.body()).getString("access_token");
    }
}
