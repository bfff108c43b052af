package flexplek.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses an empty Idempotency-Key, which the framework takes for none: its sender counts on a safe retry. */
@ApplicationScoped
class EmptyKeys {

    private static final String KEY = "Idempotency-Key";

    void register(@Observes Filters filters) {
        filters.register(EmptyKeys::check, 90);
    }

    private static void check(RoutingContext context) {
        String key = context.request().getHeader(KEY);
        if (key == null || !key.isBlank()) {
            context.next();
            return;
        }
        String wrong = "must be 1 to 200 characters";
        JsonObject problem = new JsonObject()
                .put("type", "/problems/bad-request")
                .put("title", "The request is not right")
                .put("status", 400)
                .put("detail", KEY + " " + wrong)
                .put(
                        "violations",
                        new JsonArray().add(new JsonObject().put("field", KEY).put("message", wrong)));
        context.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("API-Version", ApiVersion.VERSION)
                .putHeader("Connection", "close")
                .end(problem.encode());
    }
}
