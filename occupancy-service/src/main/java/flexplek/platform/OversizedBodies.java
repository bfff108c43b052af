package flexplek.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses bodies above the limit with a problem document, where the framework would only close the connection. */
@ApplicationScoped
class OversizedBodies {

    private final long limit;

    OversizedBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 100);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length == null || !isTooLong(length)) {
            context.next();
            return;
        }
        JsonObject problem = new JsonObject()
                .put("type", "/problems/body-too-large")
                .put("title", "Body too large")
                .put("status", 413)
                .put("detail", "A body may have at most " + limit + " bytes.");
        context.response()
                .setStatusCode(413)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("API-Version", ApiVersion.VERSION)
                .putHeader("Connection", "close")
                .end(problem.encode());
    }

    private boolean isTooLong(String length) {
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
