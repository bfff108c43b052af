package flexplek.door;

import flexplek.platform.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses a request that names two hosts (RFC 9112, 3.2): what stands in front of us may have read the other. */
@ApplicationScoped
class OneHost {
    private static final int VERY_EARLY = 3_000;

    void register(@Observes Filters filters) {
        filters.register(OneHost::check, VERY_EARLY);
    }

    private static void check(RoutingContext context) {
        if (context.request().headers().getAll(HttpHeaders.HOST).size() > 1) {
            Problem.NO_HOST.answer(context);
        } else {
            context.next();
        }
    }
}
