package flexplek.platform.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.HttpMethod;
import java.time.Duration;
import java.util.Set;

/** Closes the connection of whoever has not sent a whole body in time; the framework only ends one that falls silent. */
@ApplicationScoped
class SlowBodies {

    private static final Set<String> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Duration patience;

    SlowBodies(LimitSettings settings) {
        patience = settings.body();
    }

    void register(@Observes Filters filters) {
        filters.register(this::await, 100);
    }

    private void await(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!WITHOUT_BODY.contains(request.method().name()) && !request.isEnded()) {
            long end = context.vertx().setTimer(patience.toMillis(), over -> closeUnlessWhole(request));
            context.addEndHandler(answered -> forget(context, end));
        }
        context.next();
    }

    private static void forget(RoutingContext context, long end) {
        if (context.request().isEnded()) {
            context.vertx().cancelTimer(end);
        }
    }

    private static void closeUnlessWhole(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
