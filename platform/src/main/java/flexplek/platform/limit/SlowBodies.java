package flexplek.platform.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes the connection of whoever has not sent a whole body in time; the framework only ends one that falls silent. It looks
 * now and then at the last request of each connection: a timer for each would hold all requests of its time in memory.
 */
@ApplicationScoped
class SlowBodies {

    private static final String TRANSFER_ENCODING = "Transfer-Encoding";

    private record Begun(HttpServerRequest request, long at) {}

    private final Duration patience;
    private final Map<HttpConnection, Begun> last = new ConcurrentHashMap<>();

    SlowBodies(LimitSettings settings) {
        patience = settings.body();
    }

    void register(@Observes Filters filters, Vertx vertx) {
        filters.register(this::note, 100);
        vertx.setPeriodic(
                patience.dividedBy(8).toMillis(), look -> last.values().removeIf(this::isOver));
    }

    private void note(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (announcesBody(request)) {
            last.put(request.connection(), new Begun(request, System.nanoTime()));
        }
        context.next();
    }

    /** With whatever method: one that means no body can have one. */
    private static boolean announcesBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.getHeader(TRANSFER_ENCODING) != null || (length != null && !length.equals("0"));
    }

    private boolean isOver(Begun begun) {
        if (begun.request.isEnded()) {
            return true;
        }
        boolean late = System.nanoTime() - begun.at > patience.toNanos();
        if (late) {
            begun.request.connection().close();
        }
        return late;
    }
}
