package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** A problem document for a request that does not come as far as a resource. */
public final class EarlyAnswer {

    private EarlyAnswer() {}

    public static void give(HttpProblem unsaid, RoutingContext context) {
        HttpProblem problem = SpokenProblems.in(PreferredLanguage.of(context.request()), unsaid);
        JsonObject document = new JsonObject()
                .put("type", problem.getType().toString())
                .put("title", problem.getTitle())
                .put("status", problem.getStatusCode())
                .put("detail", problem.getDetail());
        if (problem.getParameters().get(Problems.VIOLATIONS) instanceof List<?> violations) {
            document.put(
                    Problems.VIOLATIONS,
                    new JsonArray(violations.stream().map(JsonObject::mapFrom).toList()));
        }
        problem.getHeaders().forEach((name, value) -> context.response().putHeader(name, value.toString()));
        context.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .putHeader("API-Version", ApiVersion.VERSION)
                .end(document.encode());
    }
}
