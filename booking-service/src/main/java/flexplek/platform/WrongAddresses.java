package flexplek.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses addresses that the framework would take for another, or cannot take at all. */
@ApplicationScoped
class WrongAddresses {

    private static final int FIRST = -10_000;

    void register(@Observes Filters filters) {
        filters.register(WrongAddresses::check, 150);
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(WrongAddresses::answer);
    }

    /** Vert.x fails a request whose Host says nothing before any filter sees it, and the framework calls that a fault. */
    private static void answer(RoutingContext context) {
        if (context.statusCode() == 400 && context.failure() instanceof VertxException) {
            EarlyAnswer.give(Problems.badField("Host", "must name the host that is asked"), context);
        } else {
            context.next();
        }
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
