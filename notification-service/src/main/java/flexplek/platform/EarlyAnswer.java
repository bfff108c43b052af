package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;

/** A problem document for a request that does not come as far as a resource. */
final class EarlyAnswer {

    private EarlyAnswer() {}

    static void give(HttpProblem problem, RoutingContext context) {
        JsonObject document = new JsonObject()
                .put("type", problem.getType().toString())
                .put("title", problem.getTitle())
                .put("status", problem.getStatusCode())
                .put("detail", problem.getDetail());
        problem.getHeaders().forEach((name, value) -> context.response().putHeader(name, value.toString()));
        context.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .putHeader("API-Version", ApiVersion.VERSION)
                .end(document.encode());
    }
}
