package flexplek.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What every answer tells browsers not to do with it; an answer that says something else of its own keeps that. */
@ApplicationScoped
class SecurityHeaders {

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, 200);
    }

    private static void add(RoutingContext context) {
        boolean api = context.normalizedPath().startsWith("/v1/");
        context.addHeadersEndHandler(done -> add(context.response().headers(), api));
        context.next();
    }

    private static void add(MultiMap headers, boolean api) {
        set(headers, "X-Content-Type-Options", "nosniff");
        set(headers, "Referrer-Policy", "no-referrer");
        // The API's pages beside it run scripts; the answers of the API are never a page.
        set(headers, "Content-Security-Policy", (api ? "default-src 'none'; " : "") + "frame-ancestors 'none'");
        if (api) {
            set(headers, "Cache-Control", "no-store");
        }
    }

    private static void set(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
