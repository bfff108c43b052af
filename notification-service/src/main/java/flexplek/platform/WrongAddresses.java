package flexplek.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses addresses that the framework would take for another. */
@ApplicationScoped
class WrongAddresses {

    void register(@Observes Filters filters) {
        filters.register(WrongAddresses::check, 150);
    }

    /** One thing has one address (NLgov REST API Design Rules, /core/no-trailing-slash). */
    private static void check(RoutingContext context) {
        String path = String.valueOf(context.request().path());
        if (path.startsWith("/v1/") && (path.endsWith("/") || path.contains("//"))) {
            EarlyAnswer.give(
                    Problems.of(
                                    404,
                                    "not-found",
                                    "Not found",
                                    "There is nothing at this address; the slash at its end, or one of two, is too much.")
                            .build(),
                    context);
            return;
        }
        context.next();
    }
}
