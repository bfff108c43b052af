package flexplek.session;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells a call by a script from a person's way to another page: only the second is ever sent to Keycloak. */
@ApplicationScoped
class BrowserCalls implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        return isFetch(context.request());
    }

    /** Every browser of these days says so itself, and no script can say otherwise. */
    static boolean isFetch(HttpServerRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }
}
