package flexplek.door;

import flexplek.platform.Problem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The web app's files, held in memory as the build listed and pressed them; its first page for every route of the app. */
@ApplicationScoped
class AppFiles {
    private static final String FIRST_PAGE = "/index.html";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Map<String, AppFile> files = new HashMap<>();

    void register(@Observes Router router) {
        load();
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT).handler(this::answer);
    }

    private void load() {
        JsonObject listed = new JsonObject(read("files.json"));
        for (String path : listed.fieldNames()) {
            JsonObject file = listed.getJsonObject(path);
            Map<String, Buffer> forms = new TreeMap<>();
            forms.put("", read(path.substring(1)));
            file.getJsonObject("pressed")
                    .forEach(form ->
                            forms.put(form.getKey(), read(form.getValue().toString())));
            files.put(
                    path,
                    new AppFile(file.getString("type"), file.getString("tag"), file.getBoolean("lasting"), forms));
        }
    }

    private static Buffer read(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("app/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The web app's file " + name + " is missing from the build");
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(RoutingContext context) {
        String path = context.normalizedPath();
        boolean reads = READS.contains(context.request().method());
        AppFile file = reads ? find(path) : null;
        if (file == null) {
            Problem.NOT_FOUND.answer(context);
            return;
        }
        HttpServerResponse response = context.response();
        response.putHeader(
                HttpHeaders.CACHE_CONTROL, file.lasting() ? "public, max-age=31536000, immutable" : "no-cache");
        response.putHeader(HttpHeaders.ETAG, file.tag());
        response.putHeader(HttpHeaders.VARY, "Accept-Encoding");
        if (file.tag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        String encoding = file.encodingFor(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding == null ? "identity" : encoding);
        response.end(file.form(encoding));
    }

    /** A path without a dot in its last step is a page of the app; one with a dot is a file, there or not. */
    private @Nullable AppFile find(String path) {
        AppFile file = files.get(path);
        boolean page = path.lastIndexOf('.') < path.lastIndexOf('/')
                && !path.startsWith("/q/")
                && !path.startsWith("/session/");
        return file == null && page ? files.get(FIRST_PAGE) : file;
    }
}
