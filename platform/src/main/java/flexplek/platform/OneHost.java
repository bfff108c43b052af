package flexplek.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses a request that names two hosts (RFC 9112, 3.2): what stands in front of us may have read the other. */
@ApplicationScoped
class OneHost {

    void register(@Observes Filters filters) {
        filters.register(OneHost::check, 300);
    }

    private static void check(RoutingContext context) {
        if (context.request().headers().getAll(HttpHeaders.HOST).size() > 1) {
            EarlyAnswer.give(
                    Problems.of(
                                    400,
                                    "bad-request",
                                    Wording.of(GeneralWords.class, GeneralWords::badRequest),
                                    Wording.of(GeneralWords.class, GeneralWords::oneHost))
                            .build(),
                    context);
        } else {
            context.next();
        }
    }
}
