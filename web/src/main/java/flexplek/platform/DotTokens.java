package flexplek.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Takes a token of dots alone for none; the framework takes it for a fault of its own. */
@ApplicationScoped
class DotTokens {
    private static final Pattern DOTS = Pattern.compile("Bearer[ .]*", Pattern.CASE_INSENSITIVE);
    private static final int BEFORE_SIGN_IN = 300;

    void register(@Observes Filters filters) {
        filters.register(DotTokens::drop, BEFORE_SIGN_IN);
    }

    private static void drop(RoutingContext context) {
        String sent = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (sent != null && DOTS.matcher(sent).matches()) {
            context.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
        context.next();
    }
}
