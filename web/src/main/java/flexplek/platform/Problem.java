package flexplek.platform;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** A problem document (RFC 9457) of our own types, {@code /problems/<name>}. */
public record Problem(int status, String name, String title, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static final Problem SIGNED_OUT =
            new Problem(401, "signed-out", "Signed out", "You are not signed in, or no longer. Sign in again.");

    public static final Problem CSRF = new Problem(
            403,
            "csrf",
            "Call not from the app",
            "Send the header X-CSRF-Token with the csrfToken that GET /session gives.");

    public static final Problem SIGN_IN_AWAY = new Problem(
            503,
            "sign-in-away",
            "Sign-in is out of reach for a moment",
            "Your session could not be renewed now. You stay signed in; please try again in a minute.");

    public static final Problem NO_HOST =
            new Problem(400, "bad-request", "The request is not right", "Host must name the host that is asked");

    public static final Problem NOT_FOUND =
            new Problem(404, "not-found", "Not found", "There is nothing at this address.");

    public Buffer json() {
        return new JsonObject()
                .put("type", "/problems/" + name)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }

    public void answer(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        context.request().resume();
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json());
    }
}
