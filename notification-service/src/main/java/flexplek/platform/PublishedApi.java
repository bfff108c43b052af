package flexplek.platform;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives the API's document where the NLgov REST API Design Rules look for it, to pages of every origin. */
@ApplicationScoped
class PublishedApi {

    private static final String DOCUMENT = "/q/openapi";

    void register(@Observes Router router) {
        router.get("/v1/openapi.json").handler(context -> context.reroute(DOCUMENT + "?format=json"));
        router.get(DOCUMENT).order(-1).handler(PublishedApi::openToAll);
    }

    private static void openToAll(RoutingContext context) {
        context.response().putHeader("Access-Control-Allow-Origin", "*");
        context.next();
    }
}
