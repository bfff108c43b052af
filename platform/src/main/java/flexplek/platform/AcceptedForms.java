package flexplek.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes who accepts problem documents for one who accepts JSON. Where nothing is answered (204) problems are the only forms
 * that the document names, so a client made from it accepts nothing else, and the framework would refuse that (406).
 */
@ApplicationScoped
class AcceptedForms {

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    widen(context.request().headers());
                    context.next();
                },
                190);
    }

    private static void widen(MultiMap headers) {
        String accepted = String.join(", ", headers.getAll(HttpHeaders.ACCEPT));
        if (accepted.contains("application/problem+json") && !accepted.contains("application/json")) {
            headers.set(HttpHeaders.ACCEPT, accepted + ", application/json");
        }
    }
}
