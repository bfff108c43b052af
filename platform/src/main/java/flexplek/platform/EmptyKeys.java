package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses an empty Idempotency-Key, which the framework takes for none: its sender counts on a safe retry. */
@ApplicationScoped
class EmptyKeys {

    private static final String KEY = "Idempotency-Key";

    void register(@Observes Filters filters) {
        filters.register(EmptyKeys::check, 90);
    }

    private static void check(RoutingContext context) {
        String key = context.request().getHeader(KEY);
        if (key == null || !key.isBlank()) {
            context.next();
            return;
        }
        HttpProblem problem = HttpProblem.builder(
                        Problems.badField(KEY, Wording.of(GeneralWords.class, GeneralWords::key)))
                .withHeader("Connection", "close")
                .build();
        EarlyAnswer.give(problem, context);
    }
}
