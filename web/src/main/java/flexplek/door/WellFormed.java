package flexplek.door;

import flexplek.platform.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/** Refuses what another reader may read otherwise: two hosts (RFC 9112, 3.2), or an address that is no URI. */
@ApplicationScoped
class WellFormed {
    private static final int VERY_EARLY = 3_000;

    void register(@Observes Filters filters) {
        filters.register(WellFormed::check, VERY_EARLY);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            Problem.NO_HOST.answer(context);
        } else if (!isUri(request.uri())) {
            Problem.NO_ADDRESS.answer(context);
        } else {
            context.next();
        }
    }

    private static boolean isUri(String said) {
        try {
            return !new URI(said).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
